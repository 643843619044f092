using System.Runtime.CompilerServices;

namespace GraphService.Language;

/// <summary>What the parser looks at: the top of the stack, the front of what is unread, and their children so far (after Zhang and Nivre 2011).</summary>
static class ParseFeatures
{
    public const int Most = 128;

    const ulong Nothing = 0x0DDBA11;

    public static int Fill(ParserState state, ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, Span<ulong> features)
    {
        var s0 = new Node(state, words, tags, state.Stack(0));
        var s1 = new Node(state, words, tags, state.Stack(1));
        var s2 = new Node(state, words, tags, state.Stack(2));
        var b0 = new Node(state, words, tags, state.Front);
        var b1 = new Node(state, words, tags, Unread(state, 1));
        var b2 = new Node(state, words, tags, Unread(state, 2));
        var s0l = new Node(state, words, tags, Child(state.Left, state.Stack(0)));
        var s0l2 = new Node(state, words, tags, Child(state.Left2, state.Stack(0)));
        var s0r = new Node(state, words, tags, Child(state.Right, state.Stack(0)));
        var s0r2 = new Node(state, words, tags, Child(state.Right2, state.Stack(0)));
        var s1l = new Node(state, words, tags, Child(state.Left, state.Stack(1)));
        var s1l2 = new Node(state, words, tags, Child(state.Left2, state.Stack(1)));
        var s1r = new Node(state, words, tags, Child(state.Right, state.Stack(1)));
        var s1r2 = new Node(state, words, tags, Child(state.Right2, state.Stack(1)));
        var b0l = new Node(state, words, tags, Child(state.Left, state.Front));
        var b0l2 = new Node(state, words, tags, Child(state.Left2, state.Front));

        var f = new Sink(features);
        f.Add(0);

        // Single words.
        f.Add(s0.Word, s0.Tag);
        f.Add(s0.Word);
        f.Add(s0.Tag);
        f.Add(s1.Word, s1.Tag);
        f.Add(s1.Word);
        f.Add(s1.Tag);
        f.Add(b0.Word, b0.Tag);
        f.Add(b0.Word);
        f.Add(b0.Tag);
        f.Add(b1.Word, b1.Tag);
        f.Add(b1.Word);
        f.Add(b1.Tag);
        f.Add(b2.Word);
        f.Add(b2.Tag);
        f.Add(s2.Word, s2.Tag);
        f.Add(s2.Tag);

        // Pairs.
        f.Add(s0.Word, s0.Tag, b0.Word, b0.Tag);
        f.Add(s0.Word, s0.Tag, b0.Word);
        f.Add(s0.Word, b0.Word, b0.Tag);
        f.Add(s0.Word, s0.Tag, b0.Tag);
        f.Add(s0.Tag, b0.Word, b0.Tag);
        f.Add(s0.Word, b0.Word);
        f.Add(s0.Tag, b0.Tag);
        f.Add(b0.Tag, b1.Tag);
        f.Add(b0.Word, b1.Word);
        f.Add(b0.Word, b1.Tag);
        f.Add(s1.Word, s1.Tag, s0.Word, s0.Tag);
        f.Add(s1.Word, s0.Word);
        f.Add(s1.Word, s1.Tag, s0.Tag);
        f.Add(s1.Tag, s0.Word, s0.Tag);
        f.Add(s1.Tag, s0.Tag);
        f.Add(s1.Word, s0.Tag, b0.Tag);
        f.Add(s1.Tag, b0.Tag);
        f.Add(s1.Word, b0.Word);

        // Tags of three or more.
        f.Add(b0.Tag, b1.Tag, b2.Tag);
        f.Add(s0.Tag, b0.Tag, b1.Tag);
        f.Add(s0.Word, b0.Tag, b1.Tag);
        f.Add(s0.Tag, b0.Tag, b1.Tag, b2.Tag);
        f.Add(s1.Tag, s0.Tag, b0.Tag);
        f.Add(s1.Tag, s0.Word, b0.Tag);
        f.Add(s1.Tag, s0.Tag, b0.Word);
        f.Add(s1.Tag, s0.Tag, b0.Tag, b1.Tag);
        f.Add(s2.Tag, s1.Tag, s0.Tag);
        f.Add(s2.Tag, s1.Tag, s0.Tag, b0.Tag);
        f.Add(s0.Tag, s0l.Tag, b0.Tag);
        f.Add(s0.Tag, s0r.Tag, b0.Tag);
        f.Add(s0.Tag, b0l.Tag, b0.Tag);
        f.Add(s1.Tag, s1r.Tag, s0.Tag);
        f.Add(s1.Tag, s1l.Tag, s0.Tag);
        f.Add(s1.Tag, s0.Tag, s0l.Tag);
        f.Add(s1.Tag, s0.Tag, s0r.Tag);

        // Children: words, tags and labels.
        f.Add(s0l.Word, s0l.Label);
        f.Add(s0r.Word, s0r.Label);
        f.Add(s1l.Word, s1l.Label);
        f.Add(s1r.Word, s1r.Label);
        f.Add(b0l.Word, b0l.Label);
        f.Add(s0l.Tag, s0l.Label, s0.Tag);
        f.Add(s0r.Tag, s0r.Label, s0.Tag);
        f.Add(s1l.Tag, s1l.Label, s1.Tag);
        f.Add(s1r.Tag, s1r.Label, s1.Tag);
        f.Add(b0l.Tag, b0l.Label, b0.Tag);
        f.Add(s0.Tag, s0l.Label, s0l2.Label, s0r.Label);
        f.Add(s0.Word, s0l.Label, s0r.Label, s0r2.Label);
        f.Add(s0.Tag, s0r.Label, s0r2.Label);
        f.Add(s1.Tag, s1r.Label, s1r2.Label);
        f.Add(s1.Word, s1r.Label, s1r2.Label);
        f.Add(s1.Word, s1l.Label, s1l2.Label, s1r.Label);
        f.Add(b0.Tag, b0l.Label, b0l2.Label);
        f.Add(b0.Word, b0l.Label, b0l2.Label);
        f.Add(s0l2.Word, s0l2.Label);
        f.Add(b0l2.Word, b0l2.Label);
        f.Add(s0.Tag, s0l.Label, b0.Tag, s0r.Label);
        f.Add(s1.Tag, s0.Tag, s0l.Label, s0r.Label);
        f.Add(s1.Tag, s1r.Label, s0.Tag, s0l.Label);
        f.Add(s1.Word, s1r.Label, s0.Tag, s0l.Word);
        f.Add(s1.Tag, s1r.Label, s0.Word, s0l.Word);
        f.Add(s1.Word, s0l.Word, s0.Word);
        f.Add(s1.Word, s1.Tag, s0l.Word, s0.Tag);
        f.Add(s2.Word, s1.Tag, s0l.Word, s0.Tag);
        f.Add(s0.Tag, b0l.Word, b0.Tag);
        f.Add(s0.Word, b0l.Word, b0.Tag);
        f.Add(s0.Word, s0r.Label, b0.Word);
        f.Add(s0.Tag, s0r.Label, b0.Tag, b1.Tag);

        // How many children, how far apart.
        f.Add(s0.Tag, s0.Counts);
        f.Add(s0.Word, s0.Counts);
        f.Add(s1.Tag, s1.Counts);
        f.Add(s1.Word, s1.Counts);
        f.Add(b0.Tag, b0.Counts);
        f.Add(b0.Word, b0.Counts);
        var reach = Distance(state.Stack(0), state.Front);
        var span = Distance(state.Stack(1), state.Stack(0));
        f.Add(s0.Tag, b0.Tag, reach);
        f.Add(s0.Word, reach);
        f.Add(b0.Word, reach);
        f.Add(s1.Tag, s0.Tag, span);
        f.Add(s1.Word, span);
        f.Add(s0.Word, span);
        f.Add(s1.Tag, s0.Tag, s0l.Word, span);

        // What the dictionary says the words are about.
        f.Add(s1.Topic, s0.Topic, s0l.Word);
        f.Add(s1.Topic, s0.Topic);
        f.Add(s0.Topic, b0.Topic);
        f.Add(s1.Word, s0.Topic, s0.Tag);
        f.Add(s0.Topic, b0.Word, s1.Topic);
        f.Add(s0.Topic, s0.Tag, b0.Tag, b1.Tag);
        f.Add(s1.Topic, s1r.Label, s0.Tag, s0l.Word);
        return f.Count;
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

    readonly ref struct Node
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

    ref struct Sink(Span<ulong> features)
    {
        readonly Span<ulong> _features = features;

        public int Count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong a) => _features[Count] = Hash.Mix((ulong)++Count << 56, a);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong a, ulong b) => _features[Count] = Hash.Mix((ulong)++Count << 56, a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong a, ulong b, ulong c) => _features[Count] = Hash.Mix((ulong)++Count << 56, a, b, c);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong a, ulong b, ulong c, ulong d) => _features[Count] = Hash.Mix(Hash.Mix((ulong)++Count << 56, a, b, c), d);
    }
}
