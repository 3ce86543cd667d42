namespace FinanceManager.Statements.Tests;

/// <summary>Every sample reads as the text beside it says.</summary>
public sealed class SampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static TheoryData<string> Samples { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not (".expected" or ".rules"))
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_reads_as_expected(string sample)
    {
        var path = Path.Combine(Folder, sample);

        var actual = StatementText.Of(Reading.ByRules(path));

        actual.ShouldBe(File.ReadAllText(path + ".expected"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_reads_the_same_from_a_stream_that_cannot_seek(string sample)
    {
        var path = Path.Combine(Folder, sample);
        using var stream = new DrippingStream(File.ReadAllBytes(path));

        var statement = StatementReader.Read(stream, Reading.Options(path));

        StatementText.Of(statement).ShouldBe(File.ReadAllText(path + ".expected"));
    }
}
