namespace GraphService.Language;

/// <summary>What decides whether a word heads a mention, of what kind, and which of its children belong to it.</summary>
static class MentionFeatures
{
    public const int Most = 128;

    const ulong Nothing = 0xAB5E;

    /// <summary>Whether a word may head a mention at all; function words and marks may not.</summary>
    public static bool MayHead(in Token token) =>
        token.Upos is not (Upos.Adp or Upos.Aux or Upos.Cconj or Upos.Part or Upos.Punct or Upos.Sconj)
        && token.Relation is not ("flat" or "fixed" or "goeswith" or "case" or "cc" or "mark");

    public static int FillKind(MentionScene scene, int head, Span<ulong> features)
    {
        ref readonly var token = ref scene.Token(head);
        var word = scene.Word(head);
        var (lemma, tag, relation) = (scene.Lemma(head), scene.Tag(head), scene.Relation(head));
        ulong topic = WordSense.Topics(word.Sense);
        ulong noun = WordSense.NounTopic(word.Sense);
        var (governor, governorTag, governorTopic) = (Nothing, Nothing, Nothing);
        if (token.Head >= 0) (governor, governorTag, governorTopic) = (scene.Lemma(token.Head), scene.Tag(token.Head), WordSense.Topics(scene.Word(token.Head).Sense));

        ulong children = 0;
        var (preposition, determiner, possessor, last, lastTopic) = (Nothing, Nothing, Nothing, Nothing, Nothing);

        var count = 0;
        foreach (var child in scene.Tree.Children(head))
        {
            ref readonly var other = ref scene.Token(child);
            var (name, link) = (scene.Lemma(child), scene.Relation(child));
            children |= 1UL << (int)(link >> 58);
            if (other.Relation == "case" && child < head) preposition = name;
            else if (other.Is("det")) determiner = name;
            else if (other.Relation == "nmod:poss") possessor = scene.Tag(child);
            if (other.Relation is "flat" or "compound" or "nmod") (last, lastTopic) = (scene.Word(child).Id, scene.Word(child).Sense);
            if (count < 24 && other.Upos != Upos.Punct)
            {
                features[count++] = Hash.Mix(1, link, name);
                features[count++] = Hash.Mix(2, link, noun);
                features[count++] = Hash.Mix(3, link, WordSense.Topics(scene.Word(child).Sense), tag);
            }
        }

        var (previous, next) = (head > 0 ? scene.Word(head - 1).Id : Nothing, head + 1 < scene.Count ? scene.Word(head + 1).Id : Nothing);
        features[count++] = Hash.Mix(4, 0);
        features[count++] = Hash.Mix(5, lemma);
        features[count++] = Hash.Mix(6, word.Id);
        features[count++] = Hash.Mix(7, tag);
        features[count++] = Hash.Mix(8, tag, relation);
        features[count++] = Hash.Mix(9, lemma, relation);
        features[count++] = Hash.Mix(10, word.Sense);
        features[count++] = Hash.Mix(11, noun, tag);
        features[count++] = Hash.Mix(12, topic, relation);
        features[count++] = Hash.Mix(13, word.Suffixes[2], tag);
        features[count++] = Hash.Mix(14, word.Suffixes[3], tag);
        features[count++] = Hash.Mix(15, word.Suffixes[1], tag, relation);
        features[count++] = Hash.Mix(16, word.Shape, tag);
        features[count++] = Hash.Mix(17, word.Prefixes[3], tag);
        features[count++] = Hash.Mix(18, governor, relation);
        features[count++] = Hash.Mix(19, governor, relation, preposition);
        features[count++] = Hash.Mix(20, governorTopic, relation, preposition);
        features[count++] = Hash.Mix(21, governorTag, relation, tag);
        features[count++] = Hash.Mix(22, preposition, tag);
        features[count++] = Hash.Mix(23, preposition, noun);
        features[count++] = Hash.Mix(24, preposition, lemma);
        features[count++] = Hash.Mix(25, determiner, tag);
        features[count++] = Hash.Mix(26, determiner, lemma);
        features[count++] = Hash.Mix(27, possessor, noun);
        features[count++] = Hash.Mix(28, last, tag);
        features[count++] = Hash.Mix(29, lastTopic, tag);
        features[count++] = Hash.Mix(30, children, tag);
        features[count++] = Hash.Mix(31, children, relation);
        features[count++] = Hash.Mix(32, previous, tag);
        features[count++] = Hash.Mix(33, next, tag);
        features[count++] = Hash.Mix(34, previous, lemma);
        features[count++] = Hash.Mix(35, word.Seen, relation);
        features[count++] = Hash.Mix(36, WordSense.OtherNounTopic(word.Sense), tag);
        features[count++] = Hash.Mix(37, WordSense.OtherNounTopic(word.Sense), noun);
        features[count++] = Hash.Mix(38, noun, governor, relation);
        features[count++] = Hash.Mix(39, word.Suffixes[2], noun);
        features[count++] = Hash.Mix(40, noun, determiner, children);
        return count;
    }

    /// <summary>Describes a child of a mention's head: does the mention reach over it?</summary>
    public static int FillChild(MentionScene scene, int head, int child, Span<ulong> features)
    {
        var (tag, link) = (scene.Tag(head), scene.Tag(child));
        var relation = Hash.Mix(child < head ? 1UL : 2, scene.Relation(child));
        var (first, last) = (scene.Tree.First(child), scene.Tree.Last(child));
        var start = scene.Word(first).Id;
        var before = child > head && first - 1 > head ? scene.Word(first - 1).Id : Nothing;
        var size = (ulong)Math.Min(last - first, 6);

        var count = 0;
        features[count++] = Hash.Mix(1, relation);
        features[count++] = Hash.Mix(2, relation, tag);
        features[count++] = Hash.Mix(3, relation, scene.Relation(head));
        features[count++] = Hash.Mix(4, relation, start);
        features[count++] = Hash.Mix(5, relation, scene.Lemma(child));
        features[count++] = Hash.Mix(6, relation, scene.Lemma(head));
        features[count++] = Hash.Mix(7, relation, before);
        features[count++] = Hash.Mix(8, relation, size, before);
        features[count++] = Hash.Mix(9, relation, link, tag);
        features[count++] = Hash.Mix(10, relation, start, tag);
        features[count++] = Hash.Mix(11, relation, WordSense.Topics(scene.Word(head).Sense), start);
        features[count++] = Hash.Mix(12, relation, child < head ? (ulong)(head - child == 1 ? 1 : 0) : (ulong)(first - head == 1 ? 1 : 0), size);
        return count;
    }
}
