using System.Runtime.CompilerServices;

namespace GraphService.Language;

/// <summary>What the parser looks at: the top of the stack, the front of what is unread, and their children so far (after Zhang and Nivre 2011).</summary>
/// <remarks>Each feature has a number of its own, and each belongs to the part that holds all the words it looks at.</remarks>
static class ParseFeatures
{
    public const int Most = 128;

    /// <summary>All features in the order of their numbers.</summary>
    public static int Fill(ParserState state, ReadOnlySpan<Word> words, ReadOnlySpan<ushort> tags, Span<ulong> features)
    {
        var scene = new ParseScene(state, words, tags);
        var sink = new Sink(features, inOrder: true);
        for (var part = ParsePart.Front; part <= ParsePart.Rest; part++) Fill(part, scene, ref sink);
        return sink.Count;
    }

    /// <summary>The features of a part.</summary>
    public static int Fill(ParsePart part, in ParseScene scene, Span<ulong> features)
    {
        var sink = new Sink(features, inOrder: false);
        Fill(part, scene, ref sink);
        return sink.Count;
    }

    static void Fill(ParsePart part, in ParseScene scene, ref Sink sink)
    {
        switch (part)
        {
            case ParsePart.Front: Front(scene, ref sink); break;
            case ParsePart.FrontChildren: FrontChildren(scene, ref sink); break;
            case ParsePart.Top: Top(scene, ref sink); break;
            case ParsePart.Below: Below(scene, ref sink); break;
            case ParsePart.TopAndFront: TopAndFront(scene, ref sink); break;
            case ParsePart.TopAndBelow: TopAndBelow(scene, ref sink); break;
            default: Rest(scene, ref sink); break;
        }
    }

    // The front and the two words behind it.
    static void Front(in ParseScene s, ref Sink f)
    {
        f.Add(1, 0);
        f.Add(8, s.B0.Word, s.B0.Tag);
        f.Add(9, s.B0.Word);
        f.Add(10, s.B0.Tag);
        f.Add(11, s.B1.Word, s.B1.Tag);
        f.Add(12, s.B1.Word);
        f.Add(13, s.B1.Tag);
        f.Add(14, s.B2.Word);
        f.Add(15, s.B2.Tag);
        f.Add(25, s.B0.Tag, s.B1.Tag);
        f.Add(26, s.B0.Word, s.B1.Word);
        f.Add(27, s.B0.Word, s.B1.Tag);
        f.Add(36, s.B0.Tag, s.B1.Tag, s.B2.Tag);
    }

    // The front and its children.
    static void FrontChildren(in ParseScene s, ref Sink f)
    {
        f.Add(57, s.B0L.Word, s.B0L.Label);
        f.Add(62, s.B0L.Tag, s.B0L.Label, s.B0.Tag);
        f.Add(69, s.B0.Tag, s.B0L.Label, s.B0L2.Label);
        f.Add(70, s.B0.Word, s.B0L.Label, s.B0L2.Label);
        f.Add(72, s.B0L2.Word, s.B0L2.Label);
        f.Add(89, s.B0.Tag, s.B0.Counts);
        f.Add(90, s.B0.Word, s.B0.Counts);
    }

    // The top and its children.
    static void Top(in ParseScene s, ref Sink f)
    {
        f.Add(2, s.S0.Word, s.S0.Tag);
        f.Add(3, s.S0.Word);
        f.Add(4, s.S0.Tag);
        f.Add(53, s.S0L.Word, s.S0L.Label);
        f.Add(54, s.S0R.Word, s.S0R.Label);
        f.Add(58, s.S0L.Tag, s.S0L.Label, s.S0.Tag);
        f.Add(59, s.S0R.Tag, s.S0R.Label, s.S0.Tag);
        f.Add(63, s.S0.Tag, s.S0L.Label, s.S0L2.Label, s.S0R.Label);
        f.Add(64, s.S0.Word, s.S0L.Label, s.S0R.Label, s.S0R2.Label);
        f.Add(65, s.S0.Tag, s.S0R.Label, s.S0R2.Label);
        f.Add(71, s.S0L2.Word, s.S0L2.Label);
        f.Add(85, s.S0.Tag, s.S0.Counts);
        f.Add(86, s.S0.Word, s.S0.Counts);
    }

    // The word below the top and its children.
    static void Below(in ParseScene s, ref Sink f)
    {
        f.Add(5, s.S1.Word, s.S1.Tag);
        f.Add(6, s.S1.Word);
        f.Add(7, s.S1.Tag);
        f.Add(55, s.S1L.Word, s.S1L.Label);
        f.Add(56, s.S1R.Word, s.S1R.Label);
        f.Add(60, s.S1L.Tag, s.S1L.Label, s.S1.Tag);
        f.Add(61, s.S1R.Tag, s.S1R.Label, s.S1.Tag);
        f.Add(66, s.S1.Tag, s.S1R.Label, s.S1R2.Label);
        f.Add(67, s.S1.Word, s.S1R.Label, s.S1R2.Label);
        f.Add(68, s.S1.Word, s.S1L.Label, s.S1L2.Label, s.S1R.Label);
        f.Add(87, s.S1.Tag, s.S1.Counts);
        f.Add(88, s.S1.Word, s.S1.Counts);
    }

    // The top beside the front.
    static void TopAndFront(in ParseScene s, ref Sink f)
    {
        f.Add(18, s.S0.Word, s.S0.Tag, s.B0.Word, s.B0.Tag);
        f.Add(19, s.S0.Word, s.S0.Tag, s.B0.Word);
        f.Add(20, s.S0.Word, s.B0.Word, s.B0.Tag);
        f.Add(21, s.S0.Word, s.S0.Tag, s.B0.Tag);
        f.Add(22, s.S0.Tag, s.B0.Word, s.B0.Tag);
        f.Add(23, s.S0.Word, s.B0.Word);
        f.Add(24, s.S0.Tag, s.B0.Tag);
        f.Add(37, s.S0.Tag, s.B0.Tag, s.B1.Tag);
        f.Add(38, s.S0.Word, s.B0.Tag, s.B1.Tag);
        f.Add(39, s.S0.Tag, s.B0.Tag, s.B1.Tag, s.B2.Tag);
        f.Add(46, s.S0.Tag, s.S0L.Tag, s.B0.Tag);
        f.Add(47, s.S0.Tag, s.S0R.Tag, s.B0.Tag);
        f.Add(48, s.S0.Tag, s.B0L.Tag, s.B0.Tag);
        f.Add(73, s.S0.Tag, s.S0L.Label, s.B0.Tag, s.S0R.Label);
        f.Add(81, s.S0.Tag, s.B0L.Word, s.B0.Tag);
        f.Add(82, s.S0.Word, s.B0L.Word, s.B0.Tag);
        f.Add(83, s.S0.Word, s.S0R.Label, s.B0.Word);
        f.Add(84, s.S0.Tag, s.S0R.Label, s.B0.Tag, s.B1.Tag);
        f.Add(91, s.S0.Tag, s.B0.Tag, s.Reach);
        f.Add(92, s.S0.Word, s.Reach);
        f.Add(93, s.B0.Word, s.Reach);
        f.Add(100, s.S0.Topic, s.B0.Topic);
        f.Add(103, s.S0.Topic, s.S0.Tag, s.B0.Tag, s.B1.Tag);
    }

    // The top beside the word below it, with their outermost children but that on the right of the top, which comes and goes.
    static void TopAndBelow(in ParseScene s, ref Sink f)
    {
        f.Add(28, s.S1.Word, s.S1.Tag, s.S0.Word, s.S0.Tag);
        f.Add(29, s.S1.Word, s.S0.Word);
        f.Add(30, s.S1.Word, s.S1.Tag, s.S0.Tag);
        f.Add(31, s.S1.Tag, s.S0.Word, s.S0.Tag);
        f.Add(32, s.S1.Tag, s.S0.Tag);
        f.Add(49, s.S1.Tag, s.S1R.Tag, s.S0.Tag);
        f.Add(50, s.S1.Tag, s.S1L.Tag, s.S0.Tag);
        f.Add(51, s.S1.Tag, s.S0.Tag, s.S0L.Tag);
        f.Add(75, s.S1.Tag, s.S1R.Label, s.S0.Tag, s.S0L.Label);
        f.Add(76, s.S1.Word, s.S1R.Label, s.S0.Tag, s.S0L.Word);
        f.Add(77, s.S1.Tag, s.S1R.Label, s.S0.Word, s.S0L.Word);
        f.Add(78, s.S1.Word, s.S0L.Word, s.S0.Word);
        f.Add(79, s.S1.Word, s.S1.Tag, s.S0L.Word, s.S0.Tag);
        f.Add(94, s.S1.Tag, s.S0.Tag, s.Span);
        f.Add(95, s.S1.Word, s.Span);
        f.Add(96, s.S0.Word, s.Span);
        f.Add(97, s.S1.Tag, s.S0.Tag, s.S0L.Word, s.Span);
        f.Add(98, s.S1.Topic, s.S0.Topic, s.S0L.Word);
        f.Add(99, s.S1.Topic, s.S0.Topic);
        f.Add(101, s.S1.Word, s.S0.Topic, s.S0.Tag);
        f.Add(104, s.S1.Topic, s.S1R.Label, s.S0.Tag, s.S0L.Word);
    }

    // Three words of the stack and the front, and what else would have to be looked up too often.
    static void Rest(in ParseScene s, ref Sink f)
    {
        f.Add(16, s.S2.Word, s.S2.Tag);
        f.Add(17, s.S2.Tag);
        f.Add(33, s.S1.Word, s.S0.Tag, s.B0.Tag);
        f.Add(34, s.S1.Tag, s.B0.Tag);
        f.Add(35, s.S1.Word, s.B0.Word);
        f.Add(40, s.S1.Tag, s.S0.Tag, s.B0.Tag);
        f.Add(41, s.S1.Tag, s.S0.Word, s.B0.Tag);
        f.Add(42, s.S1.Tag, s.S0.Tag, s.B0.Word);
        f.Add(43, s.S1.Tag, s.S0.Tag, s.B0.Tag, s.B1.Tag);
        f.Add(44, s.S2.Tag, s.S1.Tag, s.S0.Tag);
        f.Add(45, s.S2.Tag, s.S1.Tag, s.S0.Tag, s.B0.Tag);
        f.Add(52, s.S1.Tag, s.S0.Tag, s.S0R.Tag);
        f.Add(74, s.S1.Tag, s.S0.Tag, s.S0L.Label, s.S0R.Label);
        f.Add(80, s.S2.Word, s.S1.Tag, s.S0L.Word, s.S0.Tag);
        f.Add(102, s.S0.Topic, s.B0.Word, s.S1.Topic);
    }

    ref struct Sink(Span<ulong> features, bool inOrder)
    {
        readonly Span<ulong> _features = features;

        public int Count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int number, ulong a) => Put(number, Hash.Mix((ulong)number << 56, a));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int number, ulong a, ulong b) => Put(number, Hash.Mix((ulong)number << 56, a, b));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int number, ulong a, ulong b, ulong c) => Put(number, Hash.Mix((ulong)number << 56, a, b, c));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int number, ulong a, ulong b, ulong c, ulong d) => Put(number, Hash.Mix(Hash.Mix((ulong)number << 56, a, b, c), d));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void Put(int number, ulong feature)
        {
            _features[inOrder ? number - 1 : Count] = feature;
            Count++;
        }
    }
}
