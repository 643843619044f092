using System.Text;
using CsCheck;

namespace GraphService.Extraction.Tests;

public sealed class TextDecoderTests
{
    [Fact]
    public void Text_is_UTF8_with_or_without_a_mark()
    {
        Assert.Equal("Poznań", TextDecoder.Decode("Poznań"u8));
        Assert.Equal("Poznań", TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. "Poznań"u8]));
    }

    [Fact]
    public void UTF16_is_read_where_its_mark_says_so()
    {
        Assert.Equal("Poznań", TextDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Poznań")]));
        Assert.Equal("Poznań", TextDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Poznań")]));
    }

    [Fact]
    public void UTF16_without_a_mark_is_known_by_a_NUL_in_every_other_byte()
    {
        Assert.Equal("The road to Poznań", TextDecoder.Decode(Encoding.Unicode.GetBytes("The road to Poznań")));
        Assert.Equal("The road to Poznań", TextDecoder.DecodePage(Encoding.BigEndianUnicode.GetBytes("The road to Poznań")));
    }

    [Fact]
    public void What_is_not_Unicode_is_the_code_page_of_Western_Europe() =>
        Assert.Equal("“Rákosi” – a naïve résumé, 5 €", TextDecoder.Decode([0x93, .. Latin("Rákosi"), 0x94, 0x20, 0x96, .. Latin(" a naïve résumé, 5 "), 0x80]));

    [Fact]
    public void A_few_such_letters_spoil_no_text_of_Unicode() => Assert.Equal("Poznań – Rákosi", TextDecoder.Decode([.. "Poznań "u8, 0x96, .. " R"u8, 0xE1, .. "kosi"u8]));

    [Theory]
    [InlineData("<meta charset=iso-8859-1>", "R\u00E1kosi")]
    [InlineData("<html><head><!-- charset=windows-1251 --><meta content='text/html; charset=windows-1252' http-equiv=Content-Type>", "R\u00E1kosi")]
    [InlineData("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=windows-1250\">", "R\u00E1kosi")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?>", "R\u0431kosi")]
    [InlineData("<meta charset='no-such-code'>", "R\u00E1kosi")]
    [InlineData("<meta charset='ibm037'>", "R\u00E1kosi")]
    [InlineData("<title>Rakosi</title>", "R\u00E1kosi")]
    public void A_page_says_how_it_is_written(string head, string read) =>
        Assert.EndsWith(read, TextDecoder.DecodePage([.. Encoding.ASCII.GetBytes(head), 0x52, 0xE1, .. "kosi"u8]), StringComparison.Ordinal);

    [Fact]
    public void A_page_of_UTF8_is_that_whatever_it_says() =>
        Assert.EndsWith("Rákosi – Poznań", TextDecoder.DecodePage([.. "<meta charset=iso-8859-1>Rákosi – Poznań"u8]), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0, 0x1A }, "NUL byte at offset 2")]
    [InlineData(new byte[] { 0x41, 0, 0x42, 0, 0x03, 0 }, "control character 0x03 at offset 4")]
    [InlineData(new byte[] { 0x41, 0, 0x42, 0, 0x43 }, "ends in half a letter")]
    [InlineData(new byte[] { 0x10, 4, 0x20, 0 }, "save it there as UTF-8")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0 }, "NUL byte at offset 4")]
    [InlineData(new byte[] { 0x41, 0xE1, 0x01 }, "control character 0x01 at offset 2")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 }, "begins like UTF-16 but is not")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0 }, "UTF-32")]
    [InlineData(new byte[] { }, "empty")]
    [InlineData(new byte[] { 0x20, 0x0A }, "empty")]
    public void What_is_no_text_is_refused(byte[] bytes, string message) =>
        Assert.Contains(message, Assert.Throws<SourceUnreadableException>(() => TextDecoder.Decode(bytes)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_are_either_read_or_refused() => Gen.Byte.Array[0, 40].Sample(bytes =>
    {
        try
        {
            return TextDecoder.Decode(bytes).Length > 0;
        }
        catch (SourceUnreadableException)
        {
            return true;
        }
    });

    static byte[] Latin(string words) => Encoding.Latin1.GetBytes(words);
}
