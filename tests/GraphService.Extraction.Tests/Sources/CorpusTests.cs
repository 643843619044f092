namespace GraphService.Extraction.Tests;

public sealed class CorpusTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_gives_its_texts_and_those_below_it_in_ordinal_order()
    {
        foreach (var name in (string[])["b.txt", "a/z.md", "a.html", "B.HTM", "a-b.txt"]) _folder.Write(name, "x");

        var corpus = Corpus.Open([_folder.Path]);

        Assert.Equal(["B.HTM", "a-b.txt", "a.html", "a/z.md", "b.txt"], corpus.Texts.Select(text => text.Origin));
    }

    [Fact]
    public void Other_files_in_folders_are_counted_and_hidden_ones_are_not_seen()
    {
        foreach (var name in (string[])["a.txt", "b.pdf", "c.docx", ".d.txt", ".git/e.txt"]) _folder.Write(name, "x");

        var corpus = Corpus.Open([_folder.Path]);

        Assert.Equal(["a.txt"], corpus.Texts.Select(text => text.Origin));
        Assert.Equal(2, corpus.Ignored);
        Assert.Empty(corpus.Findings);
    }

    [Fact]
    public void A_folder_that_links_to_itself_is_entered_once()
    {
        _folder.Write("a/b.txt", "x");
        Directory.CreateSymbolicLink(_folder.At("a/again"), _folder.Path);
        Directory.CreateSymbolicLink(_folder.At("a/self"), _folder.At("a/self"));

        Assert.Equal(["a/b.txt"], Corpus.Open([_folder.Path]).Texts.Select(text => text.Origin));
    }

    [Fact]
    public void A_text_reached_by_two_paths_is_read_once()
    {
        var file = _folder.Write("a.txt", "x");

        Assert.Single(Corpus.Open([file, _folder.Path, file]).Texts);
    }

    [Fact]
    public void A_file_named_outright_is_known_by_its_name()
    {
        Assert.Equal("c.txt", Corpus.Open([_folder.Write("a/b/c.txt", "x")]).Texts.Single().Origin);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_a_finding()
    {
        var finding = Assert.Single(Corpus.Open(["no/such/place"]).Findings);

        Assert.Equal("no/such/place: There is no file or folder at no/such/place.", finding.ToString());
    }

    [Fact]
    public void A_file_of_another_kind_that_is_named_outright_is_a_finding()
    {
        var path = _folder.Write("a.pdf", "x");

        var corpus = Corpus.Open([path]);

        Assert.Empty(corpus.Texts);
        Assert.Contains("reads .txt, .md, .html and .htm, not '.pdf'", corpus.Findings.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("texts", "texts/entities.yaml")]
    [InlineData("texts", "texts/below/entities.yaml")]
    [InlineData("texts", "entities.yaml")]
    [InlineData("texts/a.txt", "texts/entities.yaml")]
    [InlineData("texts/a.txt", "entities.yaml")]
    public void Entities_are_found_in_below_beside_and_above_a_path(string path, string entities)
    {
        _folder.Write("texts/a.txt", "x");
        _folder.Write(entities, "entities: []");

        Assert.Equal([_folder.At(entities)], Corpus.Open([_folder.At(path)]).EntityFiles);
    }

    public void Dispose() => _folder.Dispose();
}
