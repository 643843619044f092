using GraphService.Graph;

namespace GraphService.Storage;

/// <summary>Writes a decision into the journal and applies it, inside the caller's transaction.</summary>
static class Ruling
{
    /// <exception cref="ArgumentException">The decision could not be meant.</exception>
    /// <exception cref="GraphStoreException">What it is about is not in the graph.</exception>
    public static (Changes Changes, JournalEntry Entry) Apply(
        Session session, DateTimeOffset at, string reviewer, string reason, Decision decision)
    {
        var touched = Check(session, decision);
        var entry = JournalTable.Append(session, at, reviewer, reason, decision, EntityTable.Find(session, touched.Entities).Values);
        var changes = new Changes();
        Projection.Refresh(session, touched, changes);
        return (changes, entry);
    }

    static Touched Check(Session session, Decision decision)
    {
        var touched = new Touched();
        switch (decision)
        {
            case Decision.ReviewLink(var link, var status):
                Check(status);
                if (LinkTable.Find(session, [link]).Count == 0) throw new GraphStoreException($"There is no link {link} in the graph.");
                touched.Add(link);
                break;

            case Decision.AddLink(var link):
                CheckExists(session, link.Source);
                CheckExists(session, link.Target);
                touched.Add(link);
                break;

            case Decision.ReviewEntity(var id, var status):
                Check(status);
                CheckExists(session, id);
                touched.Entities.Add(id);
                break;

            case Decision.AddEntity(var added):
                if (added.Id == default || string.IsNullOrWhiteSpace(added.Name))
                    throw new ArgumentException($"The entity '{added.Id}' needs an id and a name.", nameof(decision));
                touched.Entities.Add(added.Id);
                break;
        }

        return touched;
    }

    static void CheckExists(Session session, EntityId id)
    {
        if (EntityTable.Find(session, [id]).Count == 0) throw new GraphStoreException($"There is no entity '{id}' in the graph.");
    }

    static void Check(ReviewStatus status)
    {
        if (!Enum.IsDefined(status)) throw new ArgumentOutOfRangeException(nameof(status), status, "A verdict is unreviewed, accepted or rejected.");
    }
}
