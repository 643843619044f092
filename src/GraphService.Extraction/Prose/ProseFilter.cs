namespace GraphService.Extraction;

/// <summary>Tells the text proper from the page around it: menus, link lists, comments, advertisements, search results, notices.</summary>
/// <remarks>
/// First every block is judged by its own words, then by its neighbours: a short line is a heading when prose follows it, and whatever follows
/// "Search results" or "Leave a comment" is no text until it clearly becomes text again.
/// </remarks>
sealed class ProseFilter
{
    readonly IReadOnlyList<TextBlock> _blocks;
    readonly BlockFeatures[] _features;
    readonly string?[] _reasons;
    readonly bool[] _isProse;

    ProseFilter(IReadOnlyList<TextBlock> blocks)
    {
        _blocks = blocks;
        _features = [.. blocks.Select(block => BlockFeatures.Of(block.Prose.Words))];
        _reasons = new string?[blocks.Count];
        _isProse = new bool[blocks.Count];
    }

    /// <summary>Every block in order, or in pieces where only a part of it is prose.</summary>
    public static IReadOnlyList<Passage> Sift(IReadOnlyList<TextBlock> blocks)
    {
        var filter = new ProseFilter(blocks);
        filter.JudgeEach();
        filter.JudgeEntries();
        filter.JudgeOnlyLine();
        filter.FollowSectionsOrPosts();
        filter.JudgeShortLines();
        return [.. Enumerable.Range(0, blocks.Count).SelectMany(filter.Passages)];
    }

    void JudgeEach()
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            var (block, features) = (_blocks[i], _features[i]);
            var words = block.Prose.Words;
            _reasons[i] = block.Shape switch
            {
                BlockShape.Markup => "markup",
                BlockShape.FrontMatter => "front matter",
                BlockShape.Caption when !features.IsProse => Boilerplate.ImageReason,
                _ => Boilerplate.ReasonOf(words, features, IsMarkedHeading(i)),
            };
            if (_reasons[i] is null && block.Linked > 0.6 && features.Words < 40 && !IsMarkedHeading(i) && block.Slot is null && !(features.EndsInStop && features.Words >= 12)) _reasons[i] = "links";
            if (_reasons[i] is null && Boilerplate.IsCommentMark(words, features)) _reasons[i] = "comment";
            _isProse[i] = _reasons[i] is null && !IsMarkedHeading(i) && (features.IsProse || block.Slot is not null || BlockFeatures.TellsPlainly(words, features) || (block is { Marked: true, Shape: BlockShape.Paragraph or BlockShape.ListItem } && features.EndsInStop));
        }
    }

    // "1857: Indian Rebellion breaks out", one such line beside another.
    void JudgeEntries()
    {
        var entries = _blocks.Select((block, i) => _reasons[i] is null && block.Shape is BlockShape.Paragraph or BlockShape.ListItem && _features[i] is { Words: >= 4, Small: >= 0.2 } && BlockFeatures.IsDated(block.Prose.Words)).ToList();
        for (var i = 0; i < _blocks.Count; i++) _isProse[i] |= entries[i] && ((i > 0 && entries[i - 1]) || (i + 1 < _blocks.Count && entries[i + 1]));
    }

    // "The war caused inflation": a text that is one line is no menu.
    void JudgeOnlyLine()
    {
        if (_blocks.Count == 1 && _reasons[0] is null && !IsMarkedHeading(0) && _features[0] is { Words: >= 3, EndsInEllipsis: false } only && only.Small >= (only.EndsInStop ? 0.05 : 0.2)) _isProse[0] = true;
    }

    // A page that holds nothing but posts with names and dates is no text with comments.
    void FollowSectionsOrPosts()
    {
        var (reasons, isProse) = (_reasons.ToArray(), _isProse.ToArray());
        FollowSections(marksOpenComments: true);
        if (Array.TrueForAll(_isProse, prose => !prose))
        {
            reasons.CopyTo(_reasons, 0);
            isProse.CopyTo(_isProse, 0);
            FollowSections(marksOpenComments: false);
        }
    }

    void FollowSections(bool marksOpenComments)
    {
        var (section, name, level) = (SectionKind.Text, "", 0);
        var hasBegun = false;
        for (var i = 0; i < _blocks.Count; i++)
        {
            var label = _reasons[i] is null or "links" ? SectionLabel.Of(_blocks[i].Prose.Words) : null;
            if (label is { } found)
            {
                // "2 comments" and "About the author" under the title tell what stands at the end.
                (section, name) = found.Kind is SectionKind.Comments or SectionKind.Aside && !hasBegun ? (SectionKind.Frame, found.Name) : found;
                level = _blocks[i].Level;
            }
            else if (_reasons[i] == "comment" && marksOpenComments)
            {
                // A name and a date over a few lines are a comment, wherever they stand.
                if (section != SectionKind.Comments) (section, name, level) = (SectionKind.Comments, "comments", 0);
            }
            else if (section != SectionKind.Text && (ResumesAt(i, section, level) || (IsShort(i) && i + 1 < _blocks.Count && ResumesAt(i + 1, section, level))))
            {
                section = SectionKind.Text;
            }

            hasBegun |= section == SectionKind.Text && _isProse[i] && IsLong(i, 12, 1);
            if (section == SectionKind.Text) continue;
            if (_reasons[i] is not ("markup" or "front matter" or "comment")) _reasons[i] = $"under '{name}'";
            _isProse[i] = false;
        }
    }

    bool ResumesAt(int i, SectionKind section, int level)
    {
        if (IsMarkedHeading(i)) return level == 0 ? section != SectionKind.Comments || FollowsLongProse(i + 1) : _blocks[i].Level <= level;
        if (!_isProse[i] || level > 0 || SectionLabel.Of(_blocks[i].Prose.Words) is not null) return false;

        return section switch
        {
            SectionKind.Frame => true,
            SectionKind.Links => IsLong(i, 25, 2) || (IsLong(i, 12, 1) && i + 1 < _blocks.Count && _isProse[i + 1] && IsLong(i + 1, 12, 1)),
            SectionKind.Search => IsLong(i, 60, 3),
            _ => FollowsLongProse(i),
        };
    }

    // Comments of several paragraphs exist; so do links to the comments above the text. The marks of comments tell which.
    bool FollowsLongProse(int i)
    {
        var words = Enumerable.Range(Math.Max(0, i - 3), Math.Min(_blocks.Count, i + 6) - Math.Max(0, i - 3)).Any(at => _reasons[at] == "comment") ? 40 : 20;
        return i + 1 < _blocks.Count && _isProse[i] && _isProse[i + 1] && IsLong(i, words, 2) && IsLong(i + 1, words, 2);
    }

    bool IsLong(int i, int words, int sentences) => _features[i].Words >= words && _features[i].Sentences >= sentences;

    bool IsMarkedHeading(int i) => _blocks[i].Shape == BlockShape.Heading;

    void JudgeShortLines()
    {
        for (int i = 0, before = -1; i < _blocks.Count; i++)
        {
            var isItem = _blocks[i].Shape == BlockShape.ListItem;
            if (!_isProse[i] && _reasons[i] is null && _blocks[i].Marked && (isItem ? before >= 0 && IsItemOfProse(i, before) : AnnouncesList(i))) _isProse[i] = true;
            if (!isItem) before = i;
        }

        for (var i = 0; i < _blocks.Count; i++)
        {
            if (_isProse[i] || _reasons[i] is not null) continue;

            if (IsMarkedHeading(i)) _reasons[i] = ProseFollows(i, skip: _blocks.Count) ? null : "heading without text";
            else if (_features[i].Words > 20) _reasons[i] = "no sentences";
            else if (EndsList(i)) _reasons[i] = "menu or list";
            else if (!ProseFollows(i, skip: 1)) _reasons[i] = IsShort(i - 1) || IsShort(i + 1) ? "menu or list" : "no sentence";
        }
    }

    // One of several items or cells is no title of the paragraph below them.
    bool EndsList(int i)
    {
        if (_blocks[i] is not { Marked: true, Shape: BlockShape.ListItem or BlockShape.Cell } || !(IsAlike(i - 1) || IsAlike(i + 1))) return false;
        var prose = Array.IndexOf(_isProse, true, i + 1, Math.Min(2, _blocks.Count - i - 1));
        return prose > i && !IsAlike(prose);

        bool IsAlike(int other) => other >= 0 && other < _blocks.Count && _blocks[other].Shape == _blocks[i].Shape;
    }

    // Headings may stand over one another before the text begins.
    bool ProseFollows(int i, int skip)
    {
        var isParted = false;
        for (var next = i + 1; next < _blocks.Count; next++)
        {
            if (_isProse[next]) return true;
            if (isParted && IsMarkedHeading(next) && _blocks[next].Level <= _blocks[i].Level) return false;
            if (IsMarkedHeading(i) && IsMarkedHeading(next) && (_reasons[next] is null || (_blocks[i].Level > 0 && _blocks[next].Level > _blocks[i].Level))) continue;
            if (IsMarkedHeading(i) && _blocks[next].Shape is BlockShape.ListItem or BlockShape.Markup or BlockShape.Cell) continue;
            if (_reasons[next] == Boilerplate.ImageReason) continue;
            // Buttons, bylines and notices may stand between a title and its text, but no other title.
            if (_blocks[i].Level > 0 && _reasons[next] is not null && !IsMarkedHeading(next))
            {
                isParted = true;
                continue;
            }
            if (skip-- <= 0 || _reasons[next] is not null) return false;
        }

        return false;
    }

    // "The famine had three causes:"
    bool AnnouncesList(int i) =>
        _blocks[i].Shape == BlockShape.Paragraph && i + 1 < _blocks.Count && _blocks[i + 1].Shape == BlockShape.ListItem && EndsInColon(i) && SectionLabel.TellsWhy(_blocks[i].Prose.Words);

    bool EndsInColon(int i) => _blocks[i].Prose.Words.AsSpan().TrimEnd().EndsWith(":");

    // A list that prose introduces may have items that are no sentences; so may one of causes or results.
    bool IsItemOfProse(int i, int before)
    {
        if (_blocks[i].Linked > 0.5) return false;
        if (IsMarkedHeading(before)) return _reasons[before] is null && SectionLabel.TellsWhy(_blocks[before].Prose.Words);
        return _isProse[before] && EndsInColon(before) && (_features[i].Words > 1 || SectionLabel.TellsWhy(_blocks[before].Prose.Words));
    }

    bool IsShort(int i) => i >= 0 && i < _blocks.Count && !_isProse[i] && _features[i].Words <= 20;

    IEnumerable<Passage> Passages(int i)
    {
        // "A: Dido founded it": the label is no word of the answer.
        var block = BlockFeatures.Label(_blocks[i].Prose.Words) is > 0 and var label ? _blocks[i] with { Prose = _blocks[i].Prose.Slice(label, _blocks[i].Prose.Words.Length) } : _blocks[i];
        if (_reasons[i] is { } reason) return [new(block.Start, block.End, block.Prose, false, reason)];
        if (!_isProse[i]) return [new(block.Start, block.End, block.Prose, true, null) { Level = block.Level }];
        return WithoutCalls(block).Select(passage => passage with { IsItem = block is { Marked: true, Shape: BlockShape.ListItem }, Slot = block.Slot });
    }

    // "Subscribe for more" may hang on the last paragraph: the sentence goes, the paragraph stays.
    static IEnumerable<Passage> WithoutCalls(TextBlock block)
    {
        var words = block.Prose.Words;
        var (from, start) = (0, block.Start);
        foreach (var (first, end) in SentenceSplitter.Split(words).Where(range => words[range.Start..range.End] is var sentence && (Boilerplate.IsCall(sentence) || PageTalk.IsSurely(sentence))))
        {
            var (callStart, callEnd) = block.Prose.Stored(first, end);
            if (!string.IsNullOrWhiteSpace(words[from..first])) yield return new(start, callStart, block.Prose.Slice(from, first), false, null);
            yield return new(callStart, callEnd, block.Prose.Slice(first, end), false, "advertisement");
            (from, start) = (end, callEnd);
        }

        if (from < words.Length && start < block.End) yield return new(start, block.End, block.Prose.Slice(from, words.Length), block.Shape == BlockShape.Heading, null);
    }
}
