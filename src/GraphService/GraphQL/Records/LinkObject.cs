using GraphQL;
using GraphQL.DataLoader;
using GraphService.Graph;

namespace GraphService.GraphQL;

/// <summary>What the evidence, taken together, says of two entities: source, type, target.</summary>
[Name("Link")]
[Implements(typeof(INode))]
public sealed class LinkObject(Link link) : INode
{
    internal Link Record => link;

    /// <summary>The global id.</summary>
    [Id]
    public string Id => GlobalId.Of("Link", link.Id.ToString());

    /// <summary>What the link says.</summary>
    public LinkType Type => link.Type;

    /// <summary>What sort of thing it says.</summary>
    public LinkFamily Family => link.Type.Info.Family;

    /// <summary>+1 where the source furthers the target, -1 where it hinders it, 0 where the question does not arise.</summary>
    public int Sign => link.Type.Info.Sign;

    /// <summary>The words between source and target: "contributed to".</summary>
    public string Reading => link.Type.Info.Reading;

    /// <summary>The words between target and source: "was partly caused by".</summary>
    public string ReverseReading => link.Type.Info.ReverseReading;

    /// <summary>Where the link starts; the cause, the doer.</summary>
    public IDataLoaderResult<EntityObject> Source([FromServices] RequestScope scope) => scope.EntityOf(link.Source);

    /// <summary>Where the link ends; the effect, the deed.</summary>
    public IDataLoaderResult<EntityObject> Target([FromServices] RequestScope scope) => scope.EntityOf(link.Target);

    /// <summary>From 0 to 1: how likely the link is what the sources say. Computed from the evidence alone.</summary>
    public double Confidence => link.Assessment.Confidence;

    /// <summary>How firmly the sources say it at best; NEGATED when all of them deny it.</summary>
    public Modality Modality => link.Assessment.Modality;

    /// <summary>Whether some evidence affirms the link and some denies it.</summary>
    public bool Contested => link.Assessment.Contested;

    /// <summary>What a reviewer said of it.</summary>
    public ReviewStatus Status => link.Status;

    /// <summary>Whether a person added it.</summary>
    public bool Added => link.Added;

    /// <summary>How many pieces of evidence there are.</summary>
    public int EvidenceCount => link.Assessment.Evidence;

    /// <summary>How many documents the evidence comes from.</summary>
    public int DocumentCount => link.Assessment.Documents;

    /// <summary>The words that make, hedge, report or deny the link, the strongest first.</summary>
    [Costs(10)]
    public IDataLoaderResult<EvidenceConnection> Evidence(
        [FromServices] RequestScope scope, int? first = null, string? after = null, int? last = null, string? before = null) =>
        scope.EvidenceOf(link.Id, PageArguments.Checked(first, after, last, before));

    /// <summary>The number of the last decision on it; goes into a mutation as <c>expectedRevision</c>. 0 when nobody has decided on it.</summary>
    public long Revision => link.Revision;

    /// <summary>How much a look at it is worth: its doubt, times the logarithm of how many chains of at most three links have it in their middle; 0 once reviewed.</summary>
    public double ReviewPriority => link.ReviewPriority;

    /// <summary>The last decisions on it, newest first.</summary>
    public IDataLoaderResult<IEnumerable<JournalEntryObject>> History([FromServices] RequestScope scope, int first = PageArguments.Default) =>
        scope.HistoryOf(link.Id, first);
}
