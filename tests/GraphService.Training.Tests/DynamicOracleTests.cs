using CsCheck;
using GraphService.Language;

namespace GraphService.Training.Tests;

public class DynamicOracleTests
{
    static readonly Gen<int[]> Trees = Gen.Int[1, 7].SelectMany(ProjectiveTree);

    [Fact]
    public void Free_actions_lead_to_the_right_tree_of_any_projective_sentence() =>
        Gen.Select(Trees, Gen.ULong).Sample((heads, seed) =>
        {
            var (state, chance) = (new ParserState(), new SplitMix64(seed));
            state.Start(heads.Length);
            while (!state.Done)
            {
                var free = Permitted(state, heads).Where(action => action.Cost == 0).ToArray();
                Assert.NotEmpty(free);
                Apply(state, free[(int)(chance.Next() % (ulong)free.Length)].Action);
            }

            Assert.Equal(heads, state.Heads[..heads.Length]);
        });

    [Fact]
    public void The_cost_of_an_action_is_the_number_of_arcs_that_no_continuation_can_mend() =>
        Gen.Select(Gen.Int[1, 5].SelectMany(ProjectiveTree), Gen.ULong).Sample((heads, seed) =>
        {
            var chance = new SplitMix64(seed);
            var path = new List<int>();
            for (var state = Replay(path, heads.Length); !state.Done; state = Replay(path, heads.Length))
            {
                var before = FewestLost(path, heads);
                var permitted = Permitted(state, heads).ToArray();
                foreach (var (action, cost) in permitted) Assert.Equal(before + cost, FewestLost([.. path, action], heads));

                path.Add(permitted[(int)(chance.Next() % (ulong)permitted.Length)].Action);
            }
        }, iter: 200);

    [Fact]
    public void Whatever_is_done_the_root_has_one_child_and_no_word_is_left_out() =>
        Gen.Select(Gen.Int[1, 20], Gen.ULong).Sample((words, seed) =>
        {
            var (state, chance) = (new ParserState(), new SplitMix64(seed));
            state.Start(words);
            while (!state.Done)
            {
                int[] permitted = [.. Permitted(state, new int[words]).Select(action => action.Action)];
                Apply(state, permitted[(int)(chance.Next() % (ulong)permitted.Length)]);
            }

            Assert.Equal(1, state.Heads[..words].Count(head => head == words));
            var tree = new Tree(Array.ConvertAll(state.Heads[..words], head => head == words ? -1 : head));
            Assert.Equal((0, words - 1), (tree.First(tree.Root), tree.Last(tree.Root)));
        });

    // A tree is drawn by a random walk of the parser itself: every projective tree can come up, and nothing else.
    static Gen<int[]> ProjectiveTree(int words) => Gen.ULong.Select(seed =>
    {
        var (state, chance) = (new ParserState(), new SplitMix64(seed));
        state.Start(words);
        while (!state.Done)
        {
            int[] permitted = [.. Permitted(state, new int[words]).Select(action => action.Action)];
            Apply(state, permitted[(int)(chance.Next() % (ulong)permitted.Length)]);
        }

        return state.Heads[..words];
    });

    static int FewestLost(List<int> path, int[] heads)
    {
        var state = Replay(path, heads.Length);
        return state.Done
            ? heads.Zip(state.Heads).Count(pair => pair.First != pair.Second)
            : Permitted(state, heads).Min(action => FewestLost([.. path, action.Action], heads));
    }

    static ParserState Replay(List<int> path, int words)
    {
        var state = new ParserState();
        state.Start(words);
        foreach (var action in path) Apply(state, action);
        return state;
    }

    static IEnumerable<(int Action, int Cost)> Permitted(ParserState state, int[] heads)
    {
        var (shift, left, right) = DynamicOracle.Costs(state, heads);
        return new[] { (0, shift), (1, left), (2, right) }.Where(action => action.Item2 != DynamicOracle.NotPermitted);
    }

    static void Apply(ParserState state, int action)
    {
        if (action == 0) state.Shift();
        else if (action == 1) state.LeftArc(0);
        else state.RightArc(0);
    }
}
