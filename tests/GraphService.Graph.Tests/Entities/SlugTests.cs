using CsCheck;

namespace GraphService.Graph.Tests.Entities;

public class SlugTests
{
    [Theory]
    [InlineData("Nikita Khrushchev", "nikita-khrushchev")]
    [InlineData("  The   Thaw! ", "the-thaw")]
    [InlineData("U.S.S.R.", "ussr")]
    [InlineData("K-19: the submarine", "k-19-the-submarine")]
    [InlineData("1956", "1956")]
    public void A_slug_keeps_letters_and_digits_and_joins_words_by_hyphens(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("Poznań protests", "poznan-protests")]
    [InlineData("Władysław Gomułka", "wladyslaw-gomulka")]
    [InlineData("Mátyás Rákosi", "matyas-rakosi")]
    [InlineData("Ernő Gerő", "erno-gero")]
    [InlineData("Nicolae Ceaușescu", "nicolae-ceausescu")]
    [InlineData("Đilas", "dilas")]
    [InlineData("Đặng", "dang")]
    [InlineData("STRAßE", "strasse")]
    [InlineData("Æsir Þing", "aesir-thing")]
    [InlineData("ÅNGSTRÖM", "angstrom")]
    [InlineData("İstanbul ılık", "istanbul-ilik")]
    [InlineData("Čapek Řeka Žižkov", "capek-reka-zizkov")]
    public void Diacritics_strokes_and_ligatures_are_dropped(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void A_letter_and_its_mark_may_come_as_one_character_or_as_two() =>
        Assert.Equal(Slug.From("Poznań"), Slug.From("Poznan\u0301"));

    [Theory]
    [InlineData("Khrushchev's Secret Speech", "khrushchev-secret-speech")]
    [InlineData("Khrushchev’s Secret Speech", "khrushchev-secret-speech")]
    [InlineData("Stalin's\u00a0death", "stalin-death")]
    [InlineData("STALIN'S DEATH", "stalin-death")]
    [InlineData("Workers' uprising", "workers-uprising")]
    [InlineData("Doctors’ plot", "doctors-plot")]
    public void Possessive_endings_are_dropped_before_another_word(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("Lloyd's", "lloyds")]
    [InlineData("'s Gravenhage", "s-gravenhage")]
    [InlineData("O'Brien", "obrien")]
    public void An_apostrophe_that_belongs_to_the_name_is_only_left_out(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("Хрущёв", "Хрущов")]
    [InlineData("北京", "南京")]
    [InlineData("कु", "के")] // differ in a vowel sign, which is a mark
    [InlineData("が", "か")]
    [InlineData("𠀀", "𠀁")] // outside the basic plane
    [InlineData("Act Ⅳ", "Act Ⅴ")]
    [InlineData("я1", "䓱")] // U+44F and a digit, U+44F1
    public void Names_in_other_scripts_stay_apart(string one, string other)
    {
        Assert.True(Slug.IsValid(Slug.From(one)), Slug.From(one));
        Assert.NotEqual(Slug.From(one), Slug.From(other));
    }

    [Theory]
    [InlineData("ХРУЩЁВ", "хрущёв")]
    [InlineData("ΣΤΆΛΙΝ", "στάλιν")]
    public void Case_does_not_matter_in_any_script(string one, string other) => Assert.Equal(Slug.From(one), Slug.From(other));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("…?!—")]
    [InlineData("❤️")]
    [InlineData("\ud800")]
    [InlineData("\u0301")]
    public void A_name_without_letters_has_no_slug(string name)
    {
        Assert.Empty(Slug.From(name));
        Assert.False(EntityId.TryFromName(name, out _));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("secret-speech", true)]
    [InlineData("20th-congress", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    [InlineData("a_b", false)]
    [InlineData("poznań", false)]
    [InlineData("a\0", false)]
    public void A_slug_is_made_of_a_to_z_digits_and_single_hyphens(string? text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));

    [Fact]
    public void A_slug_has_at_most_96_characters()
    {
        Assert.True(Slug.IsValid(new string('a', 96)));
        Assert.False(Slug.IsValid(new string('a', 97)));
        Assert.Equal(new string('a', 96), Slug.From(new string('a', 96)));
        Assert.Equal(96, Slug.From(new string('a', 97)).Length);
    }

    [Fact]
    public void Long_names_that_differ_only_at_the_end_stay_apart()
    {
        var start = string.Join(' ', Enumerable.Repeat("congress", 20));

        Assert.NotEqual(Slug.From(start + " one"), Slug.From(start + " two"));
        Assert.StartsWith("congress-congress", Slug.From(start + " one"), StringComparison.Ordinal);
    }

    static readonly Gen<string> Name = Gen.OneOf(
        Gen.String,
        Gen.OneOf("Khrushchev's", "Łódź", "Хрущёв", "北京", "𠀀", "--", "’", " ", "\t", ".", "É", "e\u0301", "42", "\ud83d", "❤️", "कु")
            .Array[0, 40].Select(string.Concat));

    [Fact]
    public void A_slug_of_any_text_is_empty_or_valid() =>
        Name.Sample(name => Slug.From(name) is var slug && (slug.Length == 0 || Slug.IsValid(slug)), iter: 5000);

    [Fact]
    public void The_slug_of_a_slug_is_itself() => Name.Sample(name => Slug.From(Slug.From(name)) == Slug.From(name), iter: 5000);

    [Fact]
    public void Words_of_another_script_share_a_slug_only_when_they_are_the_same_letters() =>
        Gen.Select(
            Gen.Char["абвгдежзклмнопстуя"].Array[1, 6].Select(letters => new string(letters)),
            Gen.OneOf(Gen.Char["абвгдежзклмнопстуя"], Gen.Char["中文北京東西南国"], Gen.Char["אבגדהוזח"]).Array[1, 6].Select(letters => new string(letters)))
        .Sample((one, other) => (Slug.From(one) == Slug.From(other)) == (one == other), iter: 3000);
}
