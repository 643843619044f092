using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Reads claims off the words that say so outright: "X led to Y", "Y was caused by X", "X denounced Y".</summary>
/// <remarks>It would rather miss a link than invent one: both ends must stand beside the cue and be entities of the right kind.</remarks>
sealed class CueClaims
{
    readonly ReadSentence _sentence;
    readonly IReadOnlyList<Token> _tokens;
    readonly IReadOnlyList<Mention> _mentions;
    readonly Arguments _arguments;
    readonly List<Claim> _claims = [];

    CueClaims(ReadSentence sentence, IReadOnlyList<Mention> mentions)
    {
        (_sentence, _tokens, _mentions) = (sentence, sentence.Tokens, mentions);
        _arguments = new(sentence, mentions);
    }

    /// <summary>What the sentence claims of the entities found in it.</summary>
    public static IReadOnlyList<Claim> Read(ReadSentence sentence, IReadOnlyList<Mention> mentions)
    {
        var reader = new CueClaims(sentence, mentions);
        for (var at = 1; at < sentence.Tokens.Count; at++)
        {
            if (CueMatch.At(sentence.Tokens, at) is { } match) reader.Read(match);
        }

        return reader._claims;
    }

    void Read(CueMatch match)
    {
        if (match.Group == 0 || (match.IsBare && !match.IsLicensed)) return;

        var causal = match.Cue.Frame == CueFrame.Causal;
        var subjects = _arguments.Before(match, causal);
        if (subjects.Found.Count == 0) return;

        var objects = _arguments.After(match.End, causal, mention => Fits(match, mention, isSubject: false));
        var stance = Stance.Of(_sentence, _mentions, subjects.Found[0].First, match);
        if (stance is null || (stance.Modality == Modality.Negated && IsAlone(objects.End))) return;

        var weight = match.Cue.Confidence * (subjects.IsFar ? 0.85 : 1);
        Claim(match, subjects.Found, objects.Found, stance, weight);
        if (objects.Found.Count > 0 || match.IsReversed) Claim(match, subjects.Found, _arguments.Denied(objects.End), new(Modality.Negated, stance.Attribution), weight);
    }

    void Claim(CueMatch match, IReadOnlyList<Mention> subjects, IReadOnlyList<Mention> objects, Stance stance, double weight)
    {
        foreach (var subject in subjects)
        {
            foreach (var target in objects)
            {
                if (!Fits(match, subject, isSubject: true) || !Fits(match, target, isSubject: false) || subject.Entity.Id == target.Entity.Id) continue;

                var (from, to) = match.IsReversed ? (target, subject) : (subject, target);
                var confidence = weight * Trust(from) * Trust(to);
                _claims.Add(new(from, TypeOf(match, from, to), to, stance.Modality, match.Words(_sentence), "cue:" + match.Cue.Name, Math.Round(confidence, 3), stance.Attribution));
            }
        }
    }

    static LinkType TypeOf(CueMatch match, Mention source, Mention target) => match.Cue.Type switch
    {
        LinkType.Caused or LinkType.Triggered when match.IsPartial => LinkType.ContributedTo,
        LinkType.Triggered when match.Cue.Words[0] == "prompt" && target.Entity.Kind != EntityKind.Event => LinkType.Motivated,
        LinkType.Created when source.Entity.Kind is EntityKind.Event or EntityKind.Condition => LinkType.Caused,
        var type => type,
    };

    // Subject and object as the sentence has them; a reversed cue swaps which of them is the source.
    bool Fits(CueMatch match, Mention mention, bool isSubject)
    {
        var kind = match.Cue.Frame == CueFrame.Causal && NounPhrases.TellsOfEvent(_tokens, mention) ? EntityKind.Event : mention.Entity.Kind;
        if (isSubject == match.IsReversed) return match.Cue.Targets is null || match.Cue.Targets.Contains(kind);

        var happening = kind is EntityKind.Event or EntityKind.Condition or EntityKind.Concept;
        return match.Cue.Frame switch
        {
            CueFrame.Causal => happening || (kind == EntityKind.Organization && match.Cue.Type is LinkType.Enabled or LinkType.Caused or LinkType.Prevented),
            CueFrame.Structure => kind == EntityKind.Event,
            _ => !happening || (match.Cue.Type == LinkType.Created && kind == EntityKind.Event),
        };
    }

    bool IsAlone(int after) => after < _tokens.Count && _tokens[after].Word is "alone" or "only";

    static double Trust(Mention mention) => mention.Described ? 0.9 : mention.IsCoined ? 0.8 : 1;
}
