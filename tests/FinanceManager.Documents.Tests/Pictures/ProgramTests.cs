using FinanceManager.Documents.Pictures;
using FinanceManager.Statements.Pdf;

namespace FinanceManager.Documents.Tests.Pictures;

public sealed class ProgramTests
{
    [Fact]
    public void Program_that_takes_too_long_is_ended()
    {
        using var folder = new Folder();
        var root = Path.GetDirectoryName(folder.Write("x", []))!;

        var refusal = Should.Throw<DocumentRefusedException>(() =>
            Programs.Run(root, 1, 1L << 30, TestContext.Current.CancellationToken, "sleep", "60")
        );

        refusal.Code.ShouldBe("document.takes-too-long");
        Should
            .Throw<DocumentRefusedException>(() =>
                Programs.Run(root, 1, 1L << 30, TestContext.Current.CancellationToken, "no-such-program")
            )
            .Code.ShouldBe("document.program-missing");
    }

    [Fact]
    public void Program_that_others_keep_waiting_is_not_ended()
    {
        using var folder = new Folder();
        var root = Path.GetDirectoryName(folder.Write("x", []))!;

        Programs.Run(root, 1, 1L << 30, TestContext.Current.CancellationToken, "sleep", "1.5").ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Program_is_ended_when_nobody_waits_for_it()
    {
        using var stop = new CancellationTokenSource();
        var run = Task.Run(
            () => new BoundedProgram(["sleep", "60"], 60, 1L << 30).Run(_ => true, stop.Token),
            TestContext.Current.CancellationToken
        );

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(run);
    }

    [Fact]
    public void Program_is_told_nothing_of_the_server()
    {
        Environment.SetEnvironmentVariable("DOCUMENT_TEST_SECRET", "secret");
        using var folder = new Folder();
        var root = Path.GetDirectoryName(folder.Write("x", []))!;

        var (output, _) = Programs.Run(root, 5, 1L << 30, TestContext.Current.CancellationToken, "env");

        System.Text.Encoding.UTF8.GetString(output).ShouldNotContain("secret");
    }
}
