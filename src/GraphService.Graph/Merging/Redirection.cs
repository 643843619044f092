namespace GraphService.Graph;

/// <summary>Leads what was read and decided of entities to those they are part of now.</summary>
static class Redirection
{
    /// <summary>Leads the evidence of every entity that moved, and notes all links and entities that this may change.</summary>
    public static async ValueTask ApplyAsync(IRecords records, Mergers before, Mergers after, Touched touched)
    {
        var moved = after.MovedSince(before);
        if (moved.Count == 0) return;

        foreach (var entity in moved) touched.Entities.UnionWith([entity, before.Root(entity), after.Root(entity)]);
        foreach (var (id, asRead) in await records.EvidenceTouchingAsync(moved).ConfigureAwait(false))
        {
            records.Lead(id, asRead, after.Onto(asRead));
            Touch(asRead);
        }

        foreach (var decided in await records.Journal.DecidedAsync(moved).ConfigureAwait(false)) Touch(decided);

        void Touch(LinkId link)
        {
            touched.Add(link, before);
            touched.Add(link, after);
        }
    }
}
