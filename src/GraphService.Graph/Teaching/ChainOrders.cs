namespace GraphService.Graph;

/// <summary>Chains to put in order: four or five entities in which nothing leads back; then those of three, and those that were mostly seen before.</summary>
static class ChainOrders
{
    const int Longest = 5;
    const int Shortest = 3;
    const int Tries = 200;

    public static IEnumerable<Exercise> Make(QuizMaterial material, Dice dice)
    {
        var starts = material.KnownFirst(dice.Shuffled(material.ByCause.Select(group => group.Key).Order()), start => [start]);
        var later = new List<Exercise>();
        var shown = new HashSet<EntityId>();
        foreach (var start in starts.Take(Tries))
        {
            var hops = Walk(material, start, dice);
            if (hops.Count + 1 < Shortest) continue;

            var exercise = ToExercise(start, hops, dice);
            if (hops.Count + 1 == Shortest || exercise.Options.Count(option => shown.Contains(option.Entity)) > 1)
            {
                later.Add(exercise);
                continue;
            }

            shown.UnionWith(exercise.Options.Select(option => option.Entity));
            yield return exercise;
        }

        foreach (var exercise in later.OrderByDescending(exercise => exercise.Options.Count)) yield return exercise;
    }

    // Onwards by chance, as long as nothing led to leads back: then the order of the chain is the only one.
    static List<LinkId> Walk(QuizMaterial material, EntityId start, Dice dice)
    {
        var hops = new List<LinkId>();
        var passed = new List<EntityId> { start };
        while (passed.Count < Longest)
        {
            var onwards = material.KnownFirst(dice.Shuffled(QuizMaterial.Best(material.ByCause[passed[^1]], link => link.Id.Target)));
            var next = onwards.Select(link => link.Id).FirstOrDefault(link => !passed.Contains(link.Target) && Fits(material, passed, link.Target));
            if (next == default) break;

            hops.Add(next);
            passed.Add(next.Target);
        }

        return hops;
    }

    static bool Fits(QuizMaterial material, List<EntityId> passed, EntityId next)
    {
        var when = material.Record(next).When;
        return passed.All(earlier => !material.Hearsay.Leads(next, earlier) && !(material.Record(earlier).When is { } before && when?.IsBefore(before) == true));
    }

    static Exercise ToExercise(EntityId start, List<LinkId> hops, Dice dice)
    {
        List<EntityId> order = [start, .. hops.Select(hop => hop.Target)];
        var options = order.Select((entity, at) => new ExerciseOption(entity)
        {
            Place = at + 1, Misconception = Misconception.Reversed, Grounds = at == 0 ? [] : [hops[at - 1]],
        });
        return new(ExerciseKind.OrderChain, null, Mixed(options, dice));
    }

    // The right order is no riddle.
    static ExerciseOption[] Mixed(IEnumerable<ExerciseOption> options, Dice dice)
    {
        var mixed = dice.Shuffled(options);
        for (var at = 0; at < mixed.Length; at++)
        {
            if (mixed[at].Place != at + 1) return mixed;
        }

        (mixed[0], mixed[^1]) = (mixed[^1], mixed[0]);
        return mixed;
    }
}
