namespace GraphService.Graph;

/// <summary>Three arrows that texts draw and one that none does, made of a real one by a mistake that people make.</summary>
static class FalseArrows
{
    const int True = 3;

    public static IEnumerable<Exercise> Make(QuizMaterial material, Dice dice)
    {
        if (material.Causes.Count <= True) yield break;

        IEnumerator<ExerciseOption>[] sources =
        [
            Reversed(material, dice).GetEnumerator(), SharedCause(material, dice).GetEnumerator(), PostHoc(material, dice).GetEnumerator(),
        ];
        var waiting = dice.Shuffled(sources).ToList();
        while (waiting.Count > 0)
        {
            var source = waiting[0];
            waiting.RemoveAt(0);
            if (!source.MoveNext()) continue;

            waiting.Add(source);
            if (Around(material, source.Current, dice) is { } exercise) yield return exercise;
        }
    }

    // Beside arrows that share an end with it, if there are enough: far-off ones would give it away.
    static Exercise? Around(QuizMaterial material, ExerciseOption wrong, Dice dice)
    {
        EntityId[] ends = [wrong.Entity, wrong.Target!.Value]; // A false arrow has two ends.
        var near = material.KnownFirst(dice.Shuffled(ends.SelectMany(end => material.ByCause[end].Concat(material.ByEffect[end])).DistinctBy(link => link.Id)));
        var far = material.KnownFirst(dice.Shuffled(material.Causes));
        var right = near.Concat(far)
            .Where(link => !wrong.Grounds.Contains(link.Id))
            .DistinctBy(link => (link.Id.Source, link.Id.Target))
            .Where(link => (link.Id.Source, link.Id.Target) != (ends[1], ends[0]))
            .Take(True)
            .Select(link => new ExerciseOption(link.Id.Source) { Target = link.Id.Target, IsCorrect = false, Grounds = [link.Id] })
            .ToList();
        return right.Count < True ? null : new(ExerciseKind.FalseArrow, null, dice.Shuffled([wrong, .. right]));
    }

    static IEnumerable<ExerciseOption> Reversed(QuizMaterial material, Dice dice) =>
        material.KnownFirst(dice.Shuffled(material.Causes))
            .Where(link => !material.Hearsay.Leads(link.Id.Target, link.Id.Source))
            .Select(link => False(link.Id.Target, link.Id.Source, Misconception.Reversed, [link.Id]));

    static IEnumerable<ExerciseOption> SharedCause(QuizMaterial material, Dice dice)
    {
        foreach (var cause in material.KnownFirst(dice.Shuffled(material.ByCause.Select(group => group.Key).Order()), cause => [cause]))
        {
            var effects = material.KnownFirst(dice.Shuffled(QuizMaterial.Best(material.ByCause[cause], link => link.Id.Target))).ToList();
            for (var i = 0; i + 1 < effects.Count; i += 2)
            {
                var (one, other) = (effects[i].Id, effects[i + 1].Id);
                if (AreApart(material, one.Target, other.Target) && !IsCertainlyLater(material, one.Target, other.Target))
                    yield return False(one.Target, other.Target, Misconception.SharedCause, [one, other]);
            }
        }
    }

    // One event and the first that began after it was over, among those that nothing ties together.
    static IEnumerable<ExerciseOption> PostHoc(QuizMaterial material, Dice dice)
    {
        var dated = material.Causes.SelectMany(link => new[] { link.Id.Source, link.Id.Target }).Distinct()
            .Where(id => material.Record(id) is { Kind: EntityKind.Event, When: not null })
            .OrderBy(id => material.Record(id).When!.Earliest).ThenBy(id => id)
            .ToList();
        foreach (var at in dice.Shuffled(Enumerable.Range(0, dated.Count)))
        {
            var earlier = dated[at];
            var later = dated.Skip(at + 1).FirstOrDefault(id => IsCertainlyLater(material, id, earlier) && AreApart(material, earlier, id) && !ShareCause(material, earlier, id));
            if (later != default) yield return False(earlier, later, Misconception.PostHoc, []);
        }
    }

    static ExerciseOption False(EntityId from, EntityId to, Misconception mistake, IReadOnlyList<LinkId> grounds) =>
        new(from) { Target = to, IsCorrect = true, Misconception = mistake, Grounds = grounds };

    static bool AreApart(QuizMaterial material, EntityId one, EntityId other) => !material.Hearsay.Leads(one, other) && !material.Hearsay.Leads(other, one);

    static bool IsCertainlyLater(QuizMaterial material, EntityId id, EntityId than) =>
        material.Record(than).When is { } before && material.Record(id).When is { } when && before.IsBefore(when);

    static bool ShareCause(QuizMaterial material, EntityId one, EntityId other) =>
        material.ByEffect[one].Select(link => link.Id.Source).Intersect(material.ByEffect[other].Select(link => link.Id.Source)).Any();
}
