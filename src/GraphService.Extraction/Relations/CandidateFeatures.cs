using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What the model looks at to tell whether a candidate is meant and cut out well: its words, both arguments, and how they were found.</summary>
/// <remarks>What candidates share is worked out once; the list is used again by the next call. Not safe for concurrent use.</remarks>
sealed class CandidateFeatures
{
    readonly Dictionary<RuleCall, uint[]> _calls = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<(RuleCall, RelationArgument, string, char), uint[]> _arguments = [];
    readonly List<uint> _features = [];
    List<uint> _own = [];

    /// <summary>The features of a candidate.</summary>
    public List<uint> Of(CausalCandidate candidate)
    {
        var call = candidate.Call;
        if (!_calls.TryGetValue(call, out var shared)) _calls[call] = shared = OfCall(call);
        _features.Clear();
        _features.AddRange(shared);
        _features.AddRange(Side(call, candidate.Source, candidate.SourceWay, 's'));
        _features.AddRange(Side(call, candidate.Target, candidate.TargetWay, 't'));
        _own = _features;
        OfBoth(candidate);
        return _features;
    }

    uint[] OfCall(RuleCall call)
    {
        var (sentence, rule, at) = (call.Sentence, call.Rule.Id, call.Trigger);
        _own = [];
        ref readonly var trigger = ref sentence[at];
        var words = Join(sentence, call.Signal);
        Add("bias", "");
        Add("rule", rule);
        Add("words", rule, words);
        Add("words only", words);
        Add("lemma", trigger.Lemma);
        Add("form", rule, trigger.Xpos, trigger.Relation);
        Add("class", Classes(trigger.Form).Fine, trigger.Xpos);
        if (trigger.Head >= 0) Add("above class", rule, Classes(sentence[trigger.Head].Form).Middle);
        Add("form+lemma", trigger.Lemma, trigger.Xpos, trigger.Relation);
        Add("tense", rule, Tense(sentence, at));
        Add("above", rule, trigger.Head < 0 ? "" : sentence[trigger.Head].Lemma);
        Add("above only", words, trigger.Head < 0 ? "" : sentence[trigger.Head].Lemma);
        Add("begin", rule, at == 0 ? "first" : sentence[at - 1].Upos == Upos.Punct ? sentence[at - 1].Form : sentence[at - 1].Upos.ToString());
        Add("before", rule, at == 0 ? "" : sentence[at - 1].Lemma);
        Add("before words", words, at == 0 ? "" : sentence[at - 1].Lemma);
        Add("after", rule, call.Signal.End < sentence.Count ? sentence[call.Signal.End].Lemma : "");
        Add("after words", words, call.Signal.End < sentence.Count ? sentence[call.Signal.End].Lemma : "");
        Add("after-pos", rule, call.Signal.End < sentence.Count ? sentence[call.Signal.End].Xpos : "");
        Add("stance", rule, call.Stance.Modality.ToString());
        Add("flags", rule, call.Stance.Conditional ? "if" : "", call.Stance.Counterfactual ? "would" : "");
        Add("asked", call.Stance.Question ? "?" : "");
        Add("length", rule, Bucket(sentence.Count));
        if (trigger.Head >= 0) Add("above pos", rule, sentence[trigger.Head].Xpos, sentence[trigger.Head].Relation);
        var kind = call.Rule.Kind.ToString();
        foreach (var token in sentence.Tokens)
        {
            if (token.Upos is Upos.Noun or Upos.Verb or Upos.Adj) Add("topic", kind, Classes(token.Form).Middle);
            else if (token.Upos is Upos.Pron) Add("person", rule, token.Lemma);
        }

        return [.. _own];
    }

    uint[] Side(RuleCall call, RelationArgument argument, string way, char side)
    {
        var key = (call, argument, way, side);
        if (_arguments.TryGetValue(key, out var known)) return known;

        _own = [];
        OfArgument(side == 's' ? "s" : "t", argument, way, call);
        return _arguments[key] = [.. _own];
    }

    void OfArgument(string side, RelationArgument argument, string way, RuleCall call)
    {
        var (sentence, head, rule) = (argument.Sentence, argument.Head, call.Rule.Id);
        var words = Join(call.Sentence, call.Signal);
        ref readonly var token = ref sentence[head];
        var kind = KindOf(argument);
        var size = argument.Words.End - argument.Words.First;
        Add(side + "way", rule, way);
        Add(side + "way words", words, way);
        Add(side + "way kind", rule, way, kind);
        Add(side + "way pos", way, token.Xpos, token.Relation);
        Add(side + "lemma", token.Lemma);
        Add(side + "rule+lemma", rule, token.Lemma);
        Add(side + "words+lemma", words, token.Lemma);
        Add(side + "way+lemma", way, token.Lemma);
        Add(side + "words+pos", words, token.Upos.ToString());
        Add(side + "rule+pos", rule, token.Xpos, token.Relation);
        var (fine, middle, coarse) = Classes(token.Form);
        Add(side + "class", fine);
        Add(side + "class rule", rule, middle);
        Add(side + "class words", words, coarse);
        Add(side + "class words+", words, middle);
        Add(side + "class way", way, coarse);
        Add(side + "class kind", call.Rule.Kind.ToString(), middle);
        Add(side + "kind", rule, kind);
        Add(side + "kind+", words, kind);
        Add(side + "size", rule, Bucket(size), kind);
        Add(side + "size way", way, Bucket(size));
        Add(side + "ending", rule, Ending(token.Lemma));
        Add(side + "ending+", Ending(token.Lemma));
        Add(side + "first", rule, sentence[argument.Words.First].Lemma);
        Add(side + "first pos", way, sentence[argument.Words.First].Xpos);
        Add(side + "last pos", way, sentence[argument.Words.End - 1].Xpos);
        Add(side + "left", rule, argument.Words.First == 0 ? "" : sentence[argument.Words.First - 1].Lemma);
        Add(side + "right", rule, argument.Words.End == sentence.Count ? "" : sentence[argument.Words.End].Lemma);
        Add(side + "edges", way, argument.Words.First == 0 ? "" : sentence[argument.Words.First - 1].Upos.ToString(), argument.Words.End == sentence.Count ? "" : sentence[argument.Words.End].Upos.ToString());
        if (token.Head >= 0) Add(side + "above", rule, sentence[token.Head].Lemma, token.Relation);
        if (sentence.Child(head, "det") is var determiner and >= 0) Add(side + "det", rule, sentence[determiner].Lemma);
        if (sentence.Child(head, "amod") is var adjective and >= 0) Add(side + "adj", sentence[adjective].Lemma);
        if (sentence.Child(head, "compound") is var compound and >= 0) Add(side + "compound", sentence[compound].Lemma);
        if (sentence.Child(head, "nsubj") is var subject and >= 0) Add(side + "subject", rule, sentence[subject].Upos == Upos.Pron ? sentence[subject].Lemma : KindOf(sentence, subject));
        if (sentence.Child(head, "obj") is var thing and >= 0) Add(side + "object", rule, sentence[thing].Lemma);
        if (sentence.Child(head, "nmod") is var of and >= 0) Add(side + "nmod", sentence[of].Lemma, way);
        if (sentence.Child(head, "aux") is var aux and >= 0) Add(side + "aux", rule, sentence[aux].Lemma);
        if (sentence.Child(head, "nummod") >= 0) Add(side + "number", rule);
        if (HoldsMark(argument)) Add(side + "marks", rule, way);
    }

    void OfBoth(CausalCandidate candidate)
    {
        var (call, rule) = (candidate.Call, candidate.Call.Rule.Id);
        ref readonly var source = ref candidate.Source.Sentence[candidate.Source.Head];
        ref readonly var target = ref candidate.Target.Sentence[candidate.Target.Head];
        Add("ways", rule, candidate.SourceWay, candidate.TargetWay);
        Add("lemmas", source.Lemma, target.Lemma);
        Add("pos", rule, source.Xpos, target.Xpos);
        var (one, other) = (Classes(source.Form), Classes(target.Form));
        Add("classes", one.Coarse, other.Coarse, call.Rule.Kind.ToString());
        Add("classes rule", one.Coarse, other.Coarse, rule);
        Add("classes middle", one.Middle, other.Middle);
        Add("kinds", rule, KindOf(candidate.Source), KindOf(candidate.Target));
        Add("endings", Ending(source.Lemma), Ending(target.Lemma));
        Add("order", rule, candidate.Source.Start < candidate.Target.Start ? "<" : ">", Bucket(Math.Abs(candidate.Source.Head - candidate.Target.Head)));
        Add("sizes", rule, Bucket(candidate.Source.Words.End - candidate.Source.Words.First), Bucket(candidate.Target.Words.End - candidate.Target.Words.First));
        Add("gap", rule, Gap(candidate.Source, candidate.Target), candidate.Source.Start < candidate.Target.Start ? "<" : ">");
    }

    static string Gap(RelationArgument one, RelationArgument other)
    {
        if (one.Sentence != other.Sentence) return "far";
        var between = one.Words.First < other.Words.First ? other.Words.First - one.Words.End : one.Words.First - other.Words.End;
        return between < 0 ? "cross" : Bucket(between);
    }

    static bool HoldsMark(RelationArgument argument)
    {
        for (var token = argument.Words.First; token < argument.Words.End; token++)
            if (argument.Sentence[token].Form is "," or ";" or ":") return true;

        return false;
    }

    // The classes of a word at three depths of their tree.
    internal static (string Fine, string Middle, string Coarse) Classes(string form)
    {
        var code = WordClasses.Of(form);
        return (Number(WordClasses.Prefix(code, 11)), Number(WordClasses.Prefix(code, 8)), Number(WordClasses.Prefix(code, 6)));
    }

    static string Number(uint number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string KindOf(RelationArgument argument) => KindOf(argument.Sentence, argument.Head);

    static string KindOf(Sentence sentence, int head) => sentence.IsClause(head) ? "clause" : sentence.MentionOf(head)?.Kind.ToString() ?? sentence[head].Upos.ToString();

    static string Tense(Sentence sentence, int at) => sentence[at].Xpos + (sentence.Child(at, "aux") is var aux and >= 0 ? sentence[aux].Lemma : "");

    static string Ending(string lemma) => lemma.Length > 4 ? lemma[^3..] : lemma;

    static string Join(Sentence sentence, TokenRange range)
    {
        if (range.End - range.First == 1) return sentence[range.First].Lemma;
        return string.Join(' ', Enumerable.Range(range.First, range.End - range.First).Select(token => sentence[token].Lemma));
    }

    internal static string Bucket(int number) => number switch { < 4 => Digits[number < 0 ? 0 : number], < 6 => "4", < 9 => "6", < 14 => "9", < 22 => "14", < 35 => "22", _ => "35" };

    static readonly string[] Digits = ["0", "1", "2", "3"];

    void Add(string name, string one, string two = "", string three = "") => _own.Add(FeatureHash.Of(name, one, two, three));
}
