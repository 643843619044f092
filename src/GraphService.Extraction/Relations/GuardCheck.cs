using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Asks whether the guards of a rule hold.</summary>
static class GuardCheck
{
    public static bool Holds(Frame frame, Guards guards, int source, int target)
    {
        var (sentence, wanted) = (frame.Sentence, guards.Wanted);
        if (guards.Never.Count > 0 && (IsOneOf(source) || IsOneOf(target) || IsOneOf(sentence[frame.Trigger].Head))) return false;
        if (guards.Governors.Count > 0 && (frame.Find(new(RoleKind.Matrix)) is var above and >= 0 ? !guards.Governors.Contains(sentence[above].Lemma) : true)) return false;
        if (wanted == Guard.None) return true;

        if ((wanted & (Guard.Clause | Guard.Nominal | Guard.Gerund)) != 0)
        {
            var inner = frame.Find(new(RoleKind.Inner));
            if (inner < 0) return false;

            var gerund = sentence[inner].Xpos == "VBG" && sentence[inner].Upos == Upos.Verb;
            var copula = sentence.Child(inner, "cop");
            // "The light is from the sun" has no clause behind the preposition, "the delay was because the bridge had fallen" has.
            var isSaid = copula >= 0 && copula < frame.Trigger && !HasSubjectBehind(inner);
            var clause = sentence.IsClause(inner) && !isSaid && (sentence.Child(inner, "nsubj") >= 0 || sentence[inner].Upos == Upos.Verb || copula > frame.Last);
            if (wanted.HasFlag(Guard.Clause) && !clause) return false;
            if (wanted.HasFlag(Guard.Nominal) && clause) return false;
            if (wanted.HasFlag(Guard.Gerund) && !gerund) return false;
        }

        if (wanted.HasFlag(Guard.Bad) && Appraisals.IsCalled(sentence, frame.Trigger) >= 0) return false;
        if (wanted.HasFlag(Guard.Good) && Appraisals.IsCalled(sentence, frame.Trigger) <= 0) return false;
        if (wanted.HasFlag(Guard.Predicate) && !IsPredicate(target) && !Enumerable.Range(frame.Trigger, frame.Last - frame.Trigger + 1).Any(IsPredicate)) return false;
        if (wanted.HasFlag(Guard.NoInfinitive) && source >= 0 && sentence[source].Xpos == "VB") return false;
        if (wanted.HasFlag(Guard.NoObject) && sentence.Child(frame.Trigger, "obj") >= 0) return false;
        if (wanted.HasFlag(Guard.Inverted) && sentence.Behind(frame.Trigger) < 0) return false;
        if (wanted.HasFlag(Guard.Passive) && !sentence.IsPassive(frame.Trigger)) return false;
        if (wanted.HasFlag(Guard.NoSetting) && (IsSetting(source) || IsSetting(target))) return false;
        if (wanted.HasFlag(Guard.NoThing) && (IsThing(source) || IsThing(target))) return false;
        if (wanted.HasFlag(Guard.NoPerson) && (IsPerson(source) || IsPerson(target))) return false;
        return true;

        bool HasSubjectBehind(int clause)
        {
            foreach (var child in sentence.Children(clause))
                if (child > frame.Last && sentence[child].Is("nsubj")) return true;

            return false;
        }

        bool IsPredicate(int token) => token >= 0 && sentence.Child(token, "cop") is >= 0 and var copula && copula < frame.Trigger;
        bool IsOneOf(int token) => token >= 0 && guards.Never.Contains(sentence[token].Lemma);
        bool IsSetting(int token) => token >= 0 && (sentence[token].Upos == Upos.Num || (sentence.MentionOf(token)?.Kind is MentionKind.Time or MentionKind.Place && sentence.Child(token, "nmod") < 0));
        bool IsThing(int token) => token >= 0 && sentence.MentionOf(token)?.Kind is MentionKind.Thing && WordTopics.IsCommonNoun(sentence[token].Lemma) && !WordTopics.MayHappen(sentence[token].Lemma);
        bool IsPerson(int token) => token >= 0 && (sentence[token].Upos == Upos.Pron || sentence.MentionOf(token)?.Kind is MentionKind.Person);
    }
}
