using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>Which entities a cue can join.</summary>
enum CueFrame
{
    /// <summary>An event or condition brings about another; unnamed ones count too.</summary>
    Causal,

    /// <summary>Somebody, named, acts on something named.</summary>
    Deed,

    /// <summary>Two events, or an event and its place or time.</summary>
    Structure,
}

/// <summary>A verb that expresses a link.</summary>
/// <param name="Forms">Base form, third person, past, participle, -ing form; divided by spaces.</param>
/// <param name="Tail">The words that complete it: "to" of "led to".</param>
/// <param name="Type">The link it expresses.</param>
/// <param name="Confidence">How often it means that.</param>
/// <param name="Reversed">Whether the subject is the target: "resulted from".</param>
/// <param name="Targets">The kinds the target may have; null for any.</param>
sealed record Cue(string Forms, string Tail, LinkType Type, double Confidence, bool Reversed = false, EntityKind[]? Targets = null)
{
    public string[] Words { get; } = Forms.Split(' ');

    public string[] TailWords { get; } = Tail.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public CueFrame Frame { get; } = Type.Info.Family switch
    {
        LinkFamily.Causal => CueFrame.Causal,
        LinkFamily.Structure => CueFrame.Structure,
        _ => CueFrame.Deed,
    };

    /// <summary>Whether it is no verb: the target stands before it and the source behind.</summary>
    public bool Preposition { get; init; }

    /// <summary>The words by which the rule is named: a verb in the past.</summary>
    public string Name { get; } = $"{Forms.Split(' ') switch { [_, _, var past, ..] => past, var words => words[0] }} {Tail}".TrimEnd();
}

/// <summary>The verbs that express links.</summary>
static class Cues
{
    static readonly EntityKind[] Happenings = [EntityKind.Event, EntityKind.Condition, EntityKind.Concept];
    static readonly EntityKind[] Events = [EntityKind.Event];
    static readonly EntityKind[] People = [EntityKind.Person];
    static readonly EntityKind[] Places = [EntityKind.Place];

    public static IReadOnlyList<Cue> Table { get; } =
    [
        Causal("lead leads led led leading", "to", LinkType.Caused, 0.9),
        Causal("cause causes caused caused causing", "", LinkType.Caused, 0.95),
        Causal("result results resulted resulted resulting", "in", LinkType.Caused, 0.9),
        Causal("bring brings brought brought bringing", "about", LinkType.Caused, 0.9),
        Causal("give gives gave given giving", "rise to", LinkType.Caused, 0.9),
        Causal("provoke provokes provoked provoked provoking", "", LinkType.Caused, 0.85),
        Causal("result results resulted resulted resulting", "from", LinkType.Caused, 0.9) with { Reversed = true },
        Causal("stem stems stemmed stemmed stemming", "from", LinkType.Caused, 0.85) with { Reversed = true },
        Causal("trigger triggers triggered triggered triggering", "", LinkType.Triggered, 0.95),
        Causal("spark sparks sparked sparked sparking", "", LinkType.Triggered, 0.9),
        Causal("set sets set set setting", "off", LinkType.Triggered, 0.9),
        Causal("prompt prompts prompted prompted prompting", "", LinkType.Triggered, 0.8),
        Causal("contribute contributes contributed contributed contributing", "to", LinkType.ContributedTo, 0.9),
        Causal("fuel fuels fuelled fuelled fuelling", "", LinkType.ContributedTo, 0.85),
        Causal("fuel fuels fueled fueled fueling", "", LinkType.ContributedTo, 0.85),
        Causal("encourage encourages encouraged encouraged encouraging", "", LinkType.ContributedTo, 0.8),
        Causal("embolden emboldens emboldened emboldened emboldening", "", LinkType.ContributedTo, 0.8),
        Causal("hasten hastens hastened hastened hastening", "", LinkType.ContributedTo, 0.8),
        Causal("enable enables enabled enabled enabling", "", LinkType.Enabled, 0.85),
        Causal("allow allows allowed allowed allowing", "", LinkType.Enabled, 0.75),
        Causal("make makes made made making", "possible", LinkType.Enabled, 0.9),
        Causal("pave paves paved paved paving", "the way for", LinkType.Enabled, 0.9),
        Causal("motivate motivates motivated motivated motivating", "", LinkType.Motivated, 0.9),
        Causal("prevent prevents prevented prevented preventing", "", LinkType.Prevented, 0.9),
        Causal("avert averts averted averted averting", "", LinkType.Prevented, 0.9),
        Causal("deter deters deterred deterred deterring", "", LinkType.Prevented, 0.85),
        Causal("stop stops stopped stopped stopping", "", LinkType.Prevented, 0.75),

        new("denounce denounces denounced denounced denouncing", "", LinkType.Denounced, 0.95),
        new("condemn condemns condemned condemned condemning", "", LinkType.Denounced, 0.9),
        new("criticise criticises criticised criticised criticising", "", LinkType.Denounced, 0.9),
        new("criticize criticizes criticized criticized criticizing", "", LinkType.Denounced, 0.9),
        new("attack attacks attacked attacked attacking", "", LinkType.Denounced, 0.7, Targets: [EntityKind.Person, EntityKind.Organization, EntityKind.Concept]),
        new("accuse accuses accused accused accusing", "", LinkType.Denounced, 0.85),
        new("support supports supported supported supporting", "", LinkType.Supported, 0.85),
        new("back backs backed backed backing", "", LinkType.Supported, 0.8),
        new("oppose opposes opposed opposed opposing", "", LinkType.Opposed, 0.9),
        new("deliver delivers delivered delivered delivering", "", LinkType.Delivered, 0.9, Targets: Events),
        new("give gives gave given giving", "", LinkType.Delivered, 0.6, Targets: Events),
        new("crush crushes crushed crushed crushing", "", LinkType.Suppressed, 0.9, Targets: Events),
        new("suppress suppresses suppressed suppressed suppressing", "", LinkType.Suppressed, 0.9, Targets: Events),
        new("put puts put put putting", "down", LinkType.Suppressed, 0.9, Targets: Events),
        new("execute executes executed executed executing", "", LinkType.Killed, 0.85, Targets: People),
        new("kill kills killed killed killing", "", LinkType.Killed, 0.9, Targets: People),
        new("murder murders murdered murdered murdering", "", LinkType.Killed, 0.9, Targets: People),
        new("assassinate assassinates assassinated assassinated assassinating", "", LinkType.Killed, 0.95, Targets: People),
        new("publish publishes published published publishing", "", LinkType.Disclosed, 0.8, Targets: Happenings),
        new("leak leaks leaked leaked leaking", "", LinkType.Disclosed, 0.9, Targets: Happenings),
        new("disclose discloses disclosed disclosed disclosing", "", LinkType.Disclosed, 0.9, Targets: Happenings),
        new("succeed succeeds succeeded succeeded succeeding", "", LinkType.Succeeded, 0.85, Targets: People),
        new("rehabilitate rehabilitates rehabilitated rehabilitated rehabilitating", "", LinkType.Rehabilitated, 0.9, Targets: People),
        new("invade invades invaded invaded invading", "", LinkType.Invaded, 0.95, Targets: Places),
        new("lead leads led led leading", "", LinkType.Led, 0.75, Targets: [EntityKind.Organization, EntityKind.Place, EntityKind.Event]),
        new("found founds founded founded founding", "", LinkType.Created, 0.85, Targets: [EntityKind.Organization, EntityKind.Concept]),
        new("create creates created created creating", "", LinkType.Created, 0.8, Targets: [EntityKind.Organization, EntityKind.Concept, EntityKind.Condition]),
        new("launch launches launched launched launching", "", LinkType.CarriedOut, 0.85, Targets: Events),
        new("order orders ordered ordered ordering", "", LinkType.CarriedOut, 0.8, Targets: Events),
        new("carry carries carried carried carrying", "out", LinkType.CarriedOut, 0.9, Targets: Events),
        new("take takes took taken taking", "part in", LinkType.ParticipatedIn, 0.9, Targets: Events),
        new("join joins joined joined joining", "", LinkType.ParticipatedIn, 0.7, Targets: Events),
        new("declare declares declared declared declaring", "war on", LinkType.DeclaredWarOn, 0.95, Targets: Places),
        new("ally allies allied allied allying", "with", LinkType.AlliedWith, 0.8, Targets: [EntityKind.Place, EntityKind.Organization, EntityKind.Person]),

        new("take takes took taken taking", "place in", LinkType.OccurredIn, 0.9, Targets: Places),
        new("take takes took taken taking", "place during", LinkType.OccurredDuring, 0.9, Targets: Events),
        new("be is was been being", "part of", LinkType.PartOf, 0.85, Targets: Events),
        new("precede precedes preceded preceded preceding", "", LinkType.Preceded, 0.85, Targets: Events),
    ];

    /// <summary>Prepositions that name the cause of what stands before them.</summary>
    public static IReadOnlyList<Cue> Prepositions { get; } =
    [
        new("because", "of", LinkType.Caused, 0.85) { Preposition = true },
        new("due", "to", LinkType.Caused, 0.85) { Preposition = true },
        new("owing", "to", LinkType.Caused, 0.85) { Preposition = true },
        new("as", "a result of", LinkType.Caused, 0.85) { Preposition = true },
        new("in", "response to", LinkType.Motivated, 0.85) { Preposition = true },
    ];

    static Cue Causal(string forms, string tail, LinkType type, double confidence) => new(forms, tail, type, confidence, Targets: Happenings);
}
