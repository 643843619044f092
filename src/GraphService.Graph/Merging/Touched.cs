namespace GraphService.Graph;

/// <summary>The entities and links whose standing must be looked at anew.</summary>
sealed class Touched
{
    public HashSet<EntityId> Entities { get; } = [];

    public HashSet<LinkId> Links { get; } = [];

    /// <summary>The link that this one counts for, if any.</summary>
    public void Add(LinkId link, Mergers mergers)
    {
        if (mergers.Onto(link) is { } onto) Links.Add(onto);
    }
}
