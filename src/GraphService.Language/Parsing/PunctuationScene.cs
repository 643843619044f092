namespace GraphService.Language;

/// <summary>
/// Where a mark could hang without a branch crossing another: on the word before it and the heads above that, as long as they stand before the
/// mark too, or on the word behind it and the heads above that.
/// </summary>
ref struct PunctuationScene
{
    public const int MostPlaces = 32;

    /// <summary>How many features a place has at most.</summary>
    public const int MostFeatures = 24;

    readonly ReadOnlySpan<Word> _words;
    readonly ReadOnlySpan<int> _heads;
    readonly ReadOnlySpan<byte> _labels;
    readonly Span<int> _places;
    readonly int _mark;
    readonly int _partner;
    int _left;
    int _right;

    /// <param name="words">The words of the sentence.</param>
    /// <param name="heads">Their heads; outside the sentence for the root's child.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="isMark">Whether a word is a mark to be placed, and so no place itself.</param>
    /// <param name="places">Room for the places.</param>
    public PunctuationScene(ReadOnlySpan<Word> words, ReadOnlySpan<int> heads, ReadOnlySpan<byte> labels, int mark, ReadOnlySpan<bool> isMark, Span<int> places)
    {
        _words = words;
        _heads = heads;
        _labels = labels;
        _mark = mark;
        _places = places;
        var (before, behind) = (mark - 1, mark + 1);
        while (before >= 0 && isMark[before]) before--;
        while (behind < words.Length && isMark[behind]) behind++;

        for (var at = before; at >= 0 && at < mark && _left < MostPlaces / 2; at = heads[at]) places[_left++] = at;
        for (var at = behind; at > mark && at < words.Length && _right < MostPlaces / 2; at = heads[at]) places[_left + _right++] = at;
        _partner = Partner(words, mark);
    }

    public readonly ReadOnlySpan<int> Places => _places[..(_left + _right)];

    public readonly int Fill(int number, Span<ulong> features)
    {
        var place = _places[number];
        var form = _words[_mark].Id;
        var isLeft = number < _left;
        ulong side = isLeft ? 1UL : 2;
        var (rank, size) = isLeft ? (number, _left) : (number - _left, _right);
        var low = (ulong)Math.Min(rank, 3);
        var high = Hash.Mix(side, (ulong)Math.Min(size - 1 - rank, 3));
        ulong label = _labels[place];
        ulong below = rank > 0 ? _labels[_places[number - 1]] : 255UL;
        ulong top = isLeft ? _right > 0 ? _labels[_places[_left + _right - 1]] : 254UL : _left > 0 ? _labels[_places[_left - 1]] : 254UL;
        ulong leftTop = _left > 0 ? _labels[_places[_left - 1]] : 254UL;
        ulong rightTop = _right > 0 ? _labels[_places[_left + _right - 1]] : 254UL;
        var isRoot = _heads[place] < 0 || _heads[place] >= _words.Length ? 1UL : 0;
        var edge = (_mark == 0 ? 1UL : 0) + (_mark == _words.Length - 1 ? 2UL : 0);
        var inside = _partner < 0 ? 0UL : place > Math.Min(_mark, _partner) && place < Math.Max(_mark, _partner) ? 1 : 2UL;
        var paired = _partner < 0 ? 0UL : _partner < _mark ? 1 : 2UL;
        var next = _mark + 1 < _words.Length ? _words[_mark + 1].Class : 0;
        var previous = _mark > 0 ? _words[_mark - 1].Class : 0;
        var reach = (ulong)Math.Min(Math.Abs(_mark - place), 8);
        // Whether the tops hang together: then one of them spans the mark.
        ulong span = _left > 0 && _right > 0 ? _heads[_places[_left - 1]] == _places[_left + _right - 1] ? 1UL : _heads[_places[_left + _right - 1]] == _places[_left - 1] ? 2UL : 3 : 0;

        var count = 0;
        features[count++] = Hash.Mix(1, form, high);
        features[count++] = Hash.Mix(2, form, high, low);
        features[count++] = Hash.Mix(3, form, label, high);
        features[count++] = Hash.Mix(4, Hash.Mix(form, side), label, below);
        features[count++] = Hash.Mix(5, form, _words[place].Class, high);
        features[count++] = Hash.Mix(6, form, isRoot, edge);
        features[count++] = Hash.Mix(7, Hash.Mix(form, inside), high, paired);
        features[count++] = Hash.Mix(8, Hash.Mix(form, inside), label, Hash.Mix(high, paired));
        features[count++] = Hash.Mix(9, form, next, high);
        features[count++] = Hash.Mix(10, form, previous, high);
        features[count++] = Hash.Mix(11, form, reach, side);
        features[count++] = Hash.Mix(12, Hash.Mix(form, label), top, high);
        features[count++] = Hash.Mix(13, Hash.Mix(form, leftTop), rightTop, high);
        features[count++] = Hash.Mix(14, Hash.Mix(form, leftTop, rightTop), span, high);
        features[count++] = Hash.Mix(15, Hash.Mix(form, span), label, high);
        features[count++] = Hash.Mix(16, Hash.Mix(form, span), label, Hash.Mix(high, next));
        features[count++] = Hash.Mix(17, Hash.Mix(form, span, edge), label, Hash.Mix(high, below));
        features[count++] = Hash.Mix(18, Hash.Mix(form, edge), isRoot, Hash.Mix(high, leftTop));
        return count;
    }

    // The other half of a pair of brackets or quotes; -1 when there is none near.
    static int Partner(ReadOnlySpan<Word> words, int mark)
    {
        const int Near = 60;
        var (opens, closes) = words[mark].Form switch
        {
            "(" => (")", ""),
            ")" => ("", "("),
            "[" => ("]", ""),
            "]" => ("", "["),
            "“" => ("”", ""),
            "”" => ("", "“"),
            "``" => ("''", ""),
            "''" => ("", "``"),
            "\"" => ("\"", "\""),
            _ => ("", ""),
        };
        if (opens == closes && opens.Length > 0)
        {
            // Straight quotes open and close in turn.
            var before = 0;
            for (var i = 0; i < mark; i++)
                if (words[i].Form == opens) before++;

            (opens, closes) = before % 2 == 0 ? (opens, "") : ("", closes);
        }

        if (opens.Length > 0)
            for (var i = mark + 1; i < words.Length && i < mark + Near; i++)
                if (words[i].Form == opens) return i;

        if (closes.Length > 0)
            for (var i = mark - 1; i >= 0 && i > mark - Near; i--)
                if (words[i].Form == closes) return i;

        return -1;
    }
}
