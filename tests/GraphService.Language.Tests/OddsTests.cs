namespace GraphService.Language.Tests;

public class OddsTests
{
    [Fact]
    public void An_action_is_the_less_probable_the_further_its_score_lies_below_the_best()
    {
        Assert.Equal(1, Odds.Share(0));
        Assert.True(Odds.Share(1_000) > Odds.Share(5_000));
        Assert.Equal(0, Odds.Share(1_000_000));
    }

    [Fact]
    public void A_detour_takes_the_place_of_the_steps_it_avoids()
    {
        var (path, detour) = (new ParsePath(), new ParsePath());
        foreach (var action in new[] { 1, 2, 3, 4 }) path.Add(new(Place: 0, action, Doubt: 2));
        detour.Add(new(Place: 0, Action: 8, Doubt: 1.5));
        detour.Add(new(Place: 0, Action: 9));

        path.Take(detour, from: 1);

        Assert.Equal([1, 8, 9, 4], Enumerable.Range(0, path.Count).Select(i => path[i].Action));
        Assert.Equal(1.5, path.Doubt(1, 3));
    }
}
