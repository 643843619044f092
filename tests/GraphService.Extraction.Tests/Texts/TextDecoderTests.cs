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
    public void Other_encodings_are_refused_with_the_place_and_advice()
    {
        var refused = Assert.Throws<SourceUnreadableException>(() => TextDecoder.Decode(Encoding.Latin1.GetBytes("Rákosi")));

        Assert.Equal("The file is not UTF-8: byte 0xE1 at offset 1 begins no letter. Convert it, for example with 'iconv -f WINDOWS-1252 -t UTF-8'.", refused.Message);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0, 0x1A }, "NUL byte at offset 2")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0 }, "NUL byte at offset 4")]
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
}
