namespace GraphService.Graph;

/// <summary>Events with a cause that set them off and at least two that did not: their other causes, or the causes of those.</summary>
static class Triggers
{
    const int MostOthers = 3;
    const int FewestOthers = 2;

    public static IEnumerable<Exercise> Make(QuizMaterial material, Dice dice)
    {
        foreach (var effect in material.KnownFirst(dice.Shuffled(material.ByEffect.Select(group => group.Key).Order()), effect => [effect]))
        {
            var triggers = material.KnownFirst(dice.Shuffled(material.ByEffect[effect].Where(link => link.Id.Type == LinkType.Triggered))).Take(1).ToList();
            if (triggers.Count == 0) continue;

            var cards = material.Unlike([.. triggers, .. Others(material, effect, dice)], link => link.Id.Source).Take(1 + MostOthers).ToList();
            if (cards.Count < 1 + FewestOthers) continue;

            yield return new(ExerciseKind.PickTrigger, effect, dice.Shuffled(cards.Select((link, at) => at == 0 ? Right(link.Id) : Wrong(material, link.Id, effect))));
        }
    }

    // The direct causes before those one step farther back; none that any text calls the trigger, and none that the event itself leads to.
    static IEnumerable<SnapshotLink> Others(QuizMaterial material, EntityId effect, Dice dice)
    {
        var direct = QuizMaterial.Best(material.ByEffect[effect].Where(link => link.Id.Type != LinkType.Triggered), link => link.Id.Source);
        var farther = QuizMaterial.Best(direct.SelectMany(link => material.ByEffect[link.Id.Source]), link => link.Id.Source);
        return material.KnownFirst(dice.Shuffled(direct)).Concat(material.KnownFirst(dice.Shuffled(farther)))
            .Where(link => link.Id.Source != effect && !material.Hearsay.Says(new(link.Id.Source, LinkType.Triggered, effect)) && !material.Hearsay.Leads(effect, link.Id.Source))
            .DistinctBy(link => link.Id.Source);
    }

    static ExerciseOption Right(LinkId link) => new(link.Source) { IsCorrect = true, Grounds = [link] };

    static ExerciseOption Wrong(QuizMaterial material, LinkId link, EntityId effect) => new(link.Source)
    {
        IsCorrect = false,
        Grounds = link.Target == effect ? [link] : [link, OnTo(material, link.Target, effect)],
        Misconception = link.Type == LinkType.Motivated ? Misconception.MotiveAsTrigger : Misconception.BackgroundAsTrigger,
    };

    static LinkId OnTo(QuizMaterial material, EntityId cause, EntityId effect) =>
        material.ByEffect[effect].Where(link => link.Id.Source == cause && link.Id.Type != LinkType.Triggered).OrderByDescending(link => link.Confidence).ThenBy(link => link.Id).First().Id;
}
