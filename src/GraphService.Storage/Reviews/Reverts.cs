namespace GraphService.Storage;

/// <summary>Which decisions stand: those that no standing revert takes back.</summary>
static class Reverts
{
    /// <summary>A condition on <c>journal</c> and the tables beside it: the decision stands.</summary>
    public const string Stands = "number NOT IN (SELECT number FROM taken_back)";

    /// <summary>Applies a revert that was just written: the decision it names ceases to stand, and with it what that one took back stands again.</summary>
    public static void Apply(Session session, long reverted)
    {
        for (long? number = reverted; number is { } one; number = RevertedBy(session, one))
        {
            var stood = session.Number("SELECT NOT EXISTS (SELECT 1 FROM taken_back WHERE number = ?1)", one) != 0;
            var stands = TakenBackBy(session, one) is null;
            if (stood == stands) break;

            session.Run(stands ? "DELETE FROM taken_back WHERE number = ?1" : "INSERT INTO taken_back (number) VALUES (?1)", one);
        }
    }

    /// <summary>The last standing revert of a decision; null when the decision stands.</summary>
    public static long? TakenBackBy(Session session, long number) =>
        (long?)session.Value($"SELECT max(number) FROM journal WHERE reverted = ?1 AND {Stands}", number);

    /// <summary>The decision that a chain of reverts ends at: itself when it is no revert.</summary>
    public static long FirstOf(Session session, long number)
    {
        while (RevertedBy(session, number) is { } earlier) number = earlier;
        return number;
    }

    static long? RevertedBy(Session session, long number) => (long?)session.Value("SELECT reverted FROM journal WHERE number = ?1", number);
}
