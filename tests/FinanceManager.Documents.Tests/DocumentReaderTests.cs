using FinanceManager.Documents;

namespace FinanceManager.Documents.Tests;

public sealed class DocumentReaderTests
{
    [Fact]
    public async Task What_is_no_document_is_refused_with_a_code()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "MZ", TestContext.Current.CancellationToken);
        var options = new DocumentOptions { Today = new(2026, 3, 1) };

        var refusal = await Should.ThrowAsync<DocumentRefusedException>(() =>
            DocumentReader.ReadAsync(path, options, TestContext.Current.CancellationToken)
        );

        refusal.Code.ShouldBe("document.unknown-type");
        File.Delete(path);
    }
}
