namespace GraphService.Graph;

/// <summary>Which decisions stand: those that no standing revert takes back.</summary>
static class Reverts
{
    /// <summary>Applies a revert that was just written: the decision it names ceases to stand, and with it what that one took back stands again.</summary>
    public static async ValueTask ApplyAsync(IJournal journal, long reverted)
    {
        for (long? number = reverted; number is { } one;)
        {
            var (earlier, takenBackBy, stood) = await journal.RevertsAsync(one).ConfigureAwait(false);
            var stands = takenBackBy is null;
            if (stood == stands) break;

            journal.PutStanding(one, stands);
            number = earlier;
        }
    }

    /// <summary>The decision that a chain of reverts ends at: itself when it is no revert.</summary>
    public static async ValueTask<long> FirstOfAsync(IJournal journal, long number)
    {
        while ((await journal.RevertsAsync(number).ConfigureAwait(false)).Reverts is { } earlier) number = earlier;
        return number;
    }
}
