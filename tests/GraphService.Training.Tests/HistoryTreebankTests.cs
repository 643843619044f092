using GraphService.Language;

namespace GraphService.Training.Tests;

/// <summary>What must hold of the treebank of texts on history in <c>Corpora/trees</c>.</summary>
public class HistoryTreebankTests
{
    static readonly ConlluSentence[] ToLearn = [.. Conllu.Read(PathOf("history-train.conllu"))];
    static readonly ConlluSentence[] ToMeasure = [.. Conllu.Read(PathOf("history-test.conllu"))];

    [Fact]
    public void Every_sentence_is_one_tree() => Assert.All(ToLearn.Concat(ToMeasure), sentence =>
    {
        var words = sentence.Words;
        var root = Assert.Single(words, word => word.Head < 0);
        Assert.Equal("root", root.Relation);
        Assert.All(words.Where(word => word != root), word => Assert.NotEqual("root", word.Relation));
        Assert.All(Enumerable.Range(0, words.Length), word => Assert.True(ReachesTheRoot(words, word), $"{sentence.Comment("sent_id")}: word {word + 1} hangs on itself"));
    });

    [Fact]
    public void The_words_with_their_spaces_are_the_text() => Assert.All(ToLearn.Concat(ToMeasure), sentence =>
        Assert.Equal(sentence.Text, string.Concat(sentence.Words.Select((word, at) => word.Form + (word.SpaceAfter && at + 1 < sentence.Words.Length ? " " : "")))));

    [Fact]
    public void Every_word_has_a_part_of_speech_and_a_relation_that_the_English_treebanks_use()
    {
        Assert.All(ToLearn.Concat(ToMeasure).SelectMany(sentence => sentence.Words), word => Assert.True(Enum.TryParse<Upos>(word.Upos, ignoreCase: true, out _), word.Upos));
        Assert.Subset(
            new HashSet<string>
            {
                "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop",
                "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc",
                "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root",
                "vocative", "xcomp",
            },
            ToLearn.Concat(ToMeasure).SelectMany(sentence => sentence.Words).Select(word => word.Relation).ToHashSet());
    }

    [Fact]
    public void No_sentence_is_learned_from_twice_or_measured_on_as_well()
    {
        var texts = ToLearn.Concat(ToMeasure).Select(sentence => sentence.Text).ToList();

        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    [Fact]
    public void What_is_measured_on_stands_in_pages_that_nothing_is_learned_from()
    {
        Assert.All(ToMeasure, sentence => Assert.StartsWith("held-", sentence.Comment("sent_id"), StringComparison.Ordinal));
        Assert.All(ToLearn, sentence => Assert.Matches("^(page|passage)-", sentence.Comment("sent_id")));
    }

    static bool ReachesTheRoot(ConlluRow[] words, int word)
    {
        for (var steps = 0; steps <= words.Length; steps++)
        {
            if (words[word].Head < 0) return true;
            word = words[word].Head;
        }

        return false;
    }

    static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Corpora", "trees", file);
}
