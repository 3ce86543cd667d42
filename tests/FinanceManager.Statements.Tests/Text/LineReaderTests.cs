using System.Text;
using FinanceManager.Statements.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Statements.Tests.Text;

public sealed class LineReaderTests
{
    private static readonly string[] Pieces = ["a", "", "long ", "\r\n", "\n", "\r", "\r\n\r\n"];

    [Fact]
    public void Lines_are_those_of_the_framework_however_the_text_arrives() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), AgreesWithTheFramework).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_that_cross_the_buffer_are_whole()
    {
        var lines = Enumerable.Range(0, 200).Select(i => new string((char)('a' + (i % 26)), i * 40)).ToList();

        Read(string.Join("\r\n", lines)).ShouldBe(lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Line_that_is_too_long_is_cut_and_the_next_one_is_whole(int more)
    {
        var text = "first\n" + new string('x', LineReader.Longest + more) + "\r\nlast";
        using var source = new StringReader(text);
        var reader = new LineReader(source);

        reader.Read().ShouldBeTrue();
        reader.IsCut.ShouldBeFalse();
        reader.Read().ShouldBeTrue();
        reader.Text.ToString().Trim('x').ShouldBeEmpty();
        reader.Text.Length.ShouldBeGreaterThanOrEqualTo(LineReader.Longest);
        reader.Read().ShouldBeTrue();
        reader.Text.ToString().ShouldBe("last");
        reader.Line.ShouldBe(3);
        reader.IsEnded.ShouldBeFalse();
        reader.Read().ShouldBeFalse();
    }

    private static bool AgreesWithTheFramework(byte[] pieces)
    {
        var text = string.Concat((pieces ?? []).Select(p => Pieces[p % Pieces.Length]));
        var expected = new List<string>();
        using (var framework = new StringReader(text))
            while (framework.ReadLine() is { } line)
                expected.Add(line);

        Read(text).ShouldBe(expected);
        return true;
    }

    private static List<string> Read(string text)
    {
        using var source = new StreamReader(
            new DrippingStream(Encoding.UTF8.GetBytes(text)),
            Encoding.UTF8,
            false,
            128
        );
        var reader = new LineReader(source);
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.Text.ToString());
            reader.Line.ShouldBe(lines.Count);
        }
        return lines;
    }
}
