namespace GraphService.Language;

/// <summary>The words that the parser looks at in a state: S of the stack, B of what is unread, their outermost children left and right.</summary>
readonly ref struct ParseScene
{
    const ulong Nothing = 0x0DDBA11;

    public readonly Node S0, S1, S2, B0, B1, B2, S0L, S0L2, S0R, S0R2, S1L, S1L2, S1R, S1R2, B0L, B0L2;

    /// <summary>How far the front is from the top, and the top from the word below it.</summary>
    public readonly ulong Reach, Span;

    public ParseScene(ParserState state, ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags)
    {
        S0 = new(state, words, tags, state.Stack(0));
        S1 = new(state, words, tags, state.Stack(1));
        S2 = new(state, words, tags, state.Stack(2));
        B0 = new(state, words, tags, state.Front);
        B1 = new(state, words, tags, Unread(state, 1));
        B2 = new(state, words, tags, Unread(state, 2));
        S0L = new(state, words, tags, Child(state.Left, state.Stack(0)));
        S0L2 = new(state, words, tags, Child(state.Left2, state.Stack(0)));
        S0R = new(state, words, tags, Child(state.Right, state.Stack(0)));
        S0R2 = new(state, words, tags, Child(state.Right2, state.Stack(0)));
        S1L = new(state, words, tags, Child(state.Left, state.Stack(1)));
        S1L2 = new(state, words, tags, Child(state.Left2, state.Stack(1)));
        S1R = new(state, words, tags, Child(state.Right, state.Stack(1)));
        S1R2 = new(state, words, tags, Child(state.Right2, state.Stack(1)));
        B0L = new(state, words, tags, Child(state.Left, state.Front));
        B0L2 = new(state, words, tags, Child(state.Left2, state.Front));
        Reach = Distance(state.Stack(0), state.Front);
        Span = Distance(state.Stack(1), state.Stack(0));
    }

    static int Unread(ParserState state, int ahead) => state.Front + ahead < state.Words ? state.Front + ahead : ParserState.None;

    static int Child(int[] children, int token) => token < 0 ? ParserState.None : children[token];

    static ulong Distance(int left, int right) => left < 0 ? 0UL : (right - left) switch
    {
        1 => 1,
        2 => 2,
        3 => 3,
        4 => 4,
        <= 6 => 5,
        <= 10 => 6,
        _ => 7,
    };

    public readonly struct Node
    {
        public readonly ulong Word;
        public readonly ulong Tag;
        public readonly ulong Label;
        public readonly ulong Counts;
        public readonly ulong Topic;

        public Node(ParserState state, ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, int token)
        {
            if (token < 0)
            {
                (Word, Tag, Topic) = (Nothing, Nothing, Nothing);
                return;
            }

            Label = state.Labels[token] + 1UL;
            Counts = (ulong)(Math.Min(state.LeftCount[token], (byte)5) * 8) + Math.Min(state.RightCount[token], (byte)5);
            if (token == state.Words)
            {
                (Word, Tag, Topic) = (Nothing + 1, Nothing + 1, Nothing + 1);
                return;
            }

            var word = words[token];
            Word = word.Id;
            Tag = tags[token] + 1UL;
            Topic = word.Sense == 0 ? Tag : WordSense.Topics(word.Sense);
        }
    }
}
