namespace GraphService.Graph;

/// <summary>Causes of one event, or of several, that were somebody's doing, and causes that were a state of affairs; two or three of each.</summary>
static class CauseRoles
{
    const int Most = 3;
    const int Fewest = 2;

    public static IEnumerable<Exercise> Make(QuizMaterial material, Dice dice)
    {
        foreach (var effect in material.KnownFirst(dice.Shuffled(material.ByEffect.Select(group => group.Key).Order()), effect => [effect]))
        {
            if (Among(material, QuizMaterial.Best(material.ByEffect[effect], link => link.Id.Source), dice) is { } options)
                yield return new(ExerciseKind.ActorOrCondition, effect, options);
        }

        var rest = dice.Shuffled(QuizMaterial.Best(material.Causes, link => link.Id.Source)).ToList();
        while (Among(material, rest, dice) is { } options)
        {
            yield return new(ExerciseKind.ActorOrCondition, null, options);

            rest.RemoveAll(link => options.Any(option => option.Entity == link.Id.Source));
        }
    }

    static ExerciseOption[]? Among(QuizMaterial material, IReadOnlyList<SnapshotLink> causes, Dice dice)
    {
        var byRole = material.Unlike(material.KnownFirst(dice.Shuffled(causes)), link => link.Id.Source).ToLookup(link => material.RoleOf(link.Id.Source));
        var (actors, conditions) = (byRole[CauseRole.Actor].Take(Most).ToList(), byRole[CauseRole.Condition].Take(Most).ToList());
        if (actors.Count < Fewest || conditions.Count < Fewest) return null;

        return dice.Shuffled(actors.Concat(conditions).Select(link => ToOption(material, link.Id)));
    }

    static ExerciseOption ToOption(QuizMaterial material, LinkId link)
    {
        var role = material.RoleOf(link.Source);
        var deeds = material.Deeds[link.Source].OrderByDescending(deed => deed.Confidence).ThenBy(deed => deed.Id).Select(deed => deed.Id).Take(1);
        return new(link.Source)
        {
            Role = role,
            Misconception = role == CauseRole.Actor ? Misconception.NobodyActed : Misconception.GreatMen,
            Grounds = role == CauseRole.Actor ? [.. deeds, link] : [link],
        };
    }
}
