using FinanceManager.Statements.Pdf;

namespace FinanceManager.Statements.Tests.Pdf;

/// <summary>The program that reads documents, which here is one that takes for ever.</summary>
[Collection(nameof(PdfToTextTests))]
[CollectionDefinition(nameof(PdfToTextTests), DisableParallelization = true)]
public sealed class PdfToTextTests : IDisposable
{
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task A_document_that_nobody_waits_for_any_more_is_no_longer_read()
    {
        var pid = Path.Combine(_folder.FullName, "pid");
        var program = Path.Combine(_folder.FullName, "pdftotext");
        await File.WriteAllTextAsync(
            program,
            $"#!/bin/sh\necho $$ > '{pid}.new'\nmv '{pid}.new' '{pid}'\nexec sleep 600\n",
            TestContext.Current.CancellationToken
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Environment.SetEnvironmentVariable("PATH", $"{_folder.FullName}{Path.PathSeparator}{_path}");
        using var cancellation = new CancellationTokenSource();
        var options = new StatementOptions { Cancellation = cancellation.Token };

        var reading = Task.Run(() => StatementReader.Read(new MemoryStream("%PDF-1.4"u8.ToArray()), options));
        while (!File.Exists(pid) && !reading.IsCompleted)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        var id = (await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken)).Trim();
        Directory.Exists($"/proc/{id}").ShouldBeFalse();
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        _folder.Delete(recursive: true);
    }
}
