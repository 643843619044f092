using GraphQL;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What one passage of a text says of two entities, as it was read; the graph need not hold it yet.</summary>
[Name("Claim")]
public sealed class ClaimObject
{
    readonly Evidence _evidence;

    internal ClaimObject(Evidence evidence, ClaimEnd source, ClaimEnd target) => (_evidence, Source, Target) = (evidence, source, target);

    /// <summary>Where the link starts; the cause, the doer.</summary>
    public ClaimEnd Source { get; }

    /// <summary>What the link says.</summary>
    public LinkType Type => _evidence.Link.Type;

    /// <summary>The words between source and target: "contributed to".</summary>
    public string Reading => _evidence.Link.Type.Info.Reading;

    /// <summary>Where the link ends; the effect, the deed.</summary>
    public ClaimEnd Target { get; }

    /// <summary>How firmly the words say it.</summary>
    public Modality Modality => _evidence.Modality;

    /// <summary>The exact words.</summary>
    public string Quote => _evidence.Selector.Exact;

    /// <summary>Offset of the quote's first character in the text, in UTF-16 code units.</summary>
    public int Start => _evidence.Selector.Start;

    /// <summary>Offset behind the quote's last character.</summary>
    public int End => _evidence.Selector.End;

    /// <summary>The word or phrase that expresses the relation.</summary>
    public string Cue => _evidence.Cue;

    /// <summary>From 0 to 1: how likely the words were read rightly.</summary>
    public double Confidence => _evidence.Confidence;

    internal static IReadOnlyList<ClaimObject> Of(Reading reading, IReadOnlySet<EvidenceId> added, IReadOnlySet<EntityId> strangers)
    {
        var names = reading.Mentions.GroupBy(mention => mention.Entity).ToDictionary(group => group.Key, group => group.First().Name);
        return [.. reading.Evidence.Where(piece => added.Contains(piece.Id)).Select(piece => new ClaimObject(piece, End(piece.Link.Source), End(piece.Link.Target)))];

        ClaimEnd End(EntityId id) => new(id.Value, names.GetValueOrDefault(id, id.Value), strangers.Contains(id));
    }
}

/// <summary>One end of a claim.</summary>
/// <param name="Slug">The entity's slug.</param>
/// <param name="Name">What the text calls it.</param>
/// <param name="IsNew">Whether the graph did not hold it before.</param>
[Name("ClaimEnd")]
public sealed record ClaimEnd(string Slug, string Name, bool IsNew);
