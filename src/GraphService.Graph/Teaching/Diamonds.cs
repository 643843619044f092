namespace GraphService.Graph;

/// <summary>Events with causes enough to lay a diamond of: nine cards in rows of 1, 2, 3, 2, 1, or four in rows of 1, 2, 1.</summary>
/// <remarks>The diamond nine of British classrooms. The places are by confidence, which grows with the number of texts; the exercise is to argue for others.</remarks>
static class Diamonds
{
    static readonly int[] NineRows = [1, 2, 2, 3, 3, 3, 4, 4, 5];
    static readonly int[] FourRows = [1, 2, 2, 3];

    public static IEnumerable<Exercise> Make(QuizMaterial material, Dice dice)
    {
        var events = material.KnownFirst(dice.Shuffled(material.ByEffect.Select(group => group.Key).Order()), effect => [effect])
            .Select(effect => (Effect: effect, Causes: Cards(material, effect, dice)))
            .Where(row => row.Causes.Count >= FourRows.Length);
        // Whole diamonds first.
        foreach (var (effect, causes) in events.OrderByDescending(row => row.Causes.Count >= NineRows.Length))
        {
            var rows = causes.Count >= NineRows.Length ? NineRows : FourRows;
            var options = causes.Take(rows.Length)
                .OrderByDescending(link => link.Confidence).ThenBy(link => link.Id)
                .Select((link, at) => new ExerciseOption(link.Id.Source) { Place = rows[at], Misconception = Misconception.SingleCause, Grounds = [link.Id] });
            yield return new(ExerciseKind.DiamondNine, effect, dice.Shuffled(options));
        }
    }

    static List<SnapshotLink> Cards(QuizMaterial material, EntityId effect, Dice dice) =>
        [.. material.Unlike(material.KnownFirst(dice.Shuffled(QuizMaterial.Best(material.ByEffect[effect], link => link.Id.Source))), link => link.Id.Source)];
}
