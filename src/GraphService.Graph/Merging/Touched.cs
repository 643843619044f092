namespace GraphService.Graph;

/// <summary>The entities and links whose standing must be looked at anew.</summary>
sealed class Touched
{
    public HashSet<EntityId> Entities { get; } = [];

    public HashSet<LinkId> Links { get; } = [];

    /// <summary>The link that this one counts for, if any.</summary>
    public void Add(LinkId link, Mergers mergers)
    {
        if (mergers.Onto(link) is { } onto) Add(onto);
    }

    /// <summary>A link; its ends may come or go with it.</summary>
    void Add(LinkId link)
    {
        Links.Add(link);
        Entities.Add(link.Source);
        Entities.Add(link.Target);
    }
}
