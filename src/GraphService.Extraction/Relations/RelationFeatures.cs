using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What the model of relations looks at: the rule, its words, both arguments and the way between them, each hashed to 32 bits.</summary>
sealed class RelationFeatures
{
    readonly List<uint> _features = [];

    /// <summary>The features of a relation. The list is used again by the next call.</summary>
    public IReadOnlyList<uint> Of(Relation relation)
    {
        var sentence = relation.Sentence;
        _features.Clear();
        var (rule, at) = (relation.Width == 0 ? relation.Rule.Id : $"{relation.Rule.Id} {relation.Width}", relation.Trigger);
        ref readonly var trigger = ref sentence[at];
        var words = Join(sentence, relation.Signal);
        Add("rule", rule);
        Add("words", rule, words);
        Add("lemma", trigger.Lemma);
        Add("form", rule, trigger.Xpos, trigger.Relation);
        Add("form+lemma", trigger.Lemma, trigger.Xpos, trigger.Relation);
        Add("tense", rule, Tense(sentence, at));
        Add("above", rule, trigger.Head < 0 ? "" : sentence[trigger.Head].Lemma);
        Add("begin", rule, at == 0 ? "first" : sentence[at - 1].Upos == Upos.Punct ? sentence[at - 1].Form : sentence[at - 1].Upos.ToString());
        Add("before", rule, at == 0 ? "" : sentence[at - 1].Lemma);
        Add("after", rule, relation.Signal.End < sentence.Count ? sentence[relation.Signal.End].Lemma : "");
        Add("after-pos", rule, relation.Signal.End < sentence.Count ? sentence[relation.Signal.End].Xpos : "");
        Add("stance", rule, relation.Stance.Modality.ToString());
        Add("flags", rule, relation.Stance.Conditional ? "if" : "", relation.Stance.Counterfactual ? "would" : "");
        Add("asked", relation.Stance.Question ? "?" : "");
        Add("length", rule, Bucket(sentence.Count));
        Argument("s", relation.Source, rule, words);
        Argument("t", relation.Target, rule, words);
        ref readonly var source = ref relation.Source.Sentence[relation.Source.Head];
        ref readonly var target = ref relation.Target.Sentence[relation.Target.Head];
        Add("any", relation.Rule.Id);
        Add("narrow", relation.Rule.Id, sentence[relation.Source.Sentence == sentence ? relation.Source.Head : 0].Lemma, sentence[relation.Target.Sentence == sentence ? relation.Target.Head : 0].Lemma);
        Add("lemmas", source.Lemma, target.Lemma);
        Add("pos", rule, source.Xpos, target.Xpos);
        Add("kinds", rule, KindOf(relation.Source), KindOf(relation.Target));
        Add("order", rule, relation.Source.Start < relation.Target.Start ? "<" : ">", Bucket(Math.Abs(relation.Source.Head - relation.Target.Head)));
        Add("sizes", rule, Bucket(relation.Source.Words.End - relation.Source.Words.First), Bucket(relation.Target.Words.End - relation.Target.Words.First));
        var register = Register(sentence);
        Add("register", rule, register);
        Add("register words", words, register);
        Add("register kinds", register, KindOf(relation.Source), KindOf(relation.Target));
        Topic(sentence, relation.Rule.Kind.ToString(), rule);
        return _features;
    }

    // General truths ("smoking causes cancer") use other constructions for causes than reports do, and speech others again.
    static string Register(Sentence sentence)
    {
        var (names, persons, past) = (0, 0, false);
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos == Upos.Propn) names++;
            if (token.Upos == Upos.Pron && token.Lemma is "I" or "we" or "you" or "my" or "our" or "your") persons++;
            past |= token.Xpos == "VBD";
        }

        return $"{(names == 0 ? "plain" : names < 4 ? "named" : "dense")} {(persons > 0 ? "spoken" : "")} {(past ? "past" : "present")}";
    }

    // What the sentence is about: in a report of protests an infinitive tells a motive more often than in a manual.
    void Topic(Sentence sentence, string kind, string rule)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos is Upos.Noun or Upos.Verb or Upos.Adj) Add("topic", kind, token.Lemma);
            else if (token.Upos is Upos.Pron) Add("person", rule, token.Lemma);
        }
    }

    void Argument(string side, RelationArgument argument, string rule, string words)
    {
        var (sentence, head) = (argument.Sentence, argument.Head);
        ref readonly var token = ref sentence[head];
        Add(side + "lemma", token.Lemma);
        Add(side + "rule+lemma", rule, token.Lemma);
        Add(side + "words+pos", words, token.Upos.ToString());
        Add(side + "rule+pos", rule, token.Xpos, token.Relation);
        Add(side + "kind", rule, KindOf(argument));
        Add(side + "kind+", words, KindOf(argument));
        Add(side + "size", rule, Bucket(argument.Words.End - argument.Words.First));
        Add(side + "ending", rule, Ending(token.Lemma));
        Add(side + "ending+", Ending(token.Lemma));
        if (sentence.Child(head, "det") is var determiner and >= 0) Add(side + "det", rule, sentence[determiner].Lemma);
        if (sentence.Child(head, "amod") is var adjective and >= 0) Add(side + "adj", sentence[adjective].Lemma);
        if (sentence.Child(head, "compound") is var compound and >= 0) Add(side + "compound", sentence[compound].Lemma);
        if (sentence.Child(head, "nsubj") is var subject and >= 0) Add(side + "subject", rule, sentence[subject].Upos == Upos.Pron ? sentence[subject].Lemma : KindOf(sentence, subject));
        if (sentence.Child(head, "obj") is var thing and >= 0) Add(side + "object", rule, sentence[thing].Lemma);
        if (sentence.Child(head, "aux") is var aux and >= 0) Add(side + "aux", rule, sentence[aux].Lemma);
        if (sentence.Child(head, "nummod") >= 0) Add(side + "number", rule);
    }

    static string KindOf(RelationArgument argument) => KindOf(argument.Sentence, argument.Head);

    static string KindOf(Sentence sentence, int head) => sentence.IsClause(head) ? "clause" : sentence.MentionOf(head)?.Kind.ToString() ?? sentence[head].Upos.ToString();

    static string Tense(Sentence sentence, int at) => sentence[at].Xpos + (sentence.Child(at, "aux") is var aux and >= 0 ? sentence[aux].Lemma : "");

    static string Ending(string lemma) => lemma.Length > 4 ? lemma[^3..] : lemma;

    static string Join(Sentence sentence, TokenRange range)
    {
        if (range.End - range.First == 1) return sentence[range.First].Lemma;
        return string.Join(' ', Enumerable.Range(range.First, range.End - range.First).Select(token => sentence[token].Lemma));
    }

    static string Bucket(int number) => number switch { < 4 => Digits[number < 0 ? 0 : number], < 6 => "4", < 9 => "6", < 14 => "9", < 22 => "14", < 35 => "22", _ => "35" };

    static readonly string[] Digits = ["0", "1", "2", "3"];

    void Add(string name, string one, string two = "", string three = "")
    {
        var hash = 2166136261;
        Mix(name);
        Mix(one);
        Mix(two);
        Mix(three);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 13;
        _features.Add(hash);

        void Mix(string text)
        {
            foreach (var unit in text) hash = (hash ^ unit) * 16777619;
            hash = (hash ^ 0xFFFF) * 16777619;
        }
    }
}
