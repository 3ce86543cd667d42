using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>Files of documents are backed up and come back with the rows that know of them.</summary>
[Collection(BackupTests.Name)]
public sealed class DocumentCopiesTests
{
    private const string Receipt = "household/receipt";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_restore_brings_files_back_and_keeps_those_that_were_there(string engine)
    {
        await using var scene = await BackupScene.OpenAsync(engine);
        Write(scene, Receipt, "a receipt");
        Write(scene, "key", "locked");
        Write(scene, "household/half.part", "not yet a file");
        var id = await scene.TakeAsync();
        File.Delete(PathOf(scene, Receipt));
        Write(scene, "household/bill", "a bill");

        var verified = await scene.RunAsync("verify", id);
        var restored = await scene.RunAsync("restore", id, "--into", scene.Name);

        (verified.Exit, restored.Exit).ShouldBe((0, 0), restored.Said);
        FilesOf(scene.Documents).ShouldBe([(Receipt, "a receipt"), ("key", "locked")]);
        var before = Directory.GetDirectories(Path.GetDirectoryName(scene.Documents)!, "documents.before-*").Single();
        FilesOf(before)
            .ShouldBe([("household/bill", "a bill"), ("household/half.part", "not yet a file"), ("key", "locked")]);
        restored.Report.GetProperty("documents").GetString().ShouldBe(scene.Documents);
    }

    [Fact]
    public async Task A_restore_into_another_database_leaves_the_files_in_use_alone()
    {
        await using var scene = await BackupScene.OpenAsync(nameof(DatabaseEngine.Sqlite));
        Write(scene, Receipt, "a receipt");
        var id = await scene.TakeAsync();
        Write(scene, Receipt, "another");

        var restored = await scene.RunAsync("restore", id, "--into", "beside.db");

        restored.Exit.ShouldBe(0, restored.Said);
        FilesOf(scene.Documents).ShouldBe([(Receipt, "another")]);
        FilesOf(restored.Report.GetProperty("documents").GetString()!).ShouldBe([(Receipt, "a receipt")]);
    }

    [Fact]
    public async Task A_content_is_kept_once_until_no_backup_lists_it()
    {
        await using var scene = await BackupScene.OpenAsync(nameof(DatabaseEngine.Sqlite));
        Write(scene, Receipt, "a receipt");
        Write(scene, "household/copy", "a receipt");
        var store = new FolderStore(scene.Folder);
        var first = await scene.TakeAsync();
        await scene.TakeAsync();
        (await ContentsAsync(store)).Length.ShouldBe(1);

        var kept = (await BackupCatalog.ReadAsync(store, Ct)).Find(first);
        var soon = DateTimeOffset.MaxValue;
        await DocumentCopies.TidyAsync(store, [kept], soon, Ct);
        (await ContentsAsync(store)).Length.ShouldBe(1);
        await DocumentCopies.TidyAsync(store, [], DateTimeOffset.MinValue, Ct);
        (await ContentsAsync(store)).Length.ShouldBe(1, "it may be one that is being taken");
        await DocumentCopies.TidyAsync(store, [], soon, Ct);
        (await ContentsAsync(store)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("document-")]
    [InlineData(".documents")]
    public async Task What_is_not_what_it_was_is_found_and_not_restored(string damaged)
    {
        await using var scene = await BackupScene.OpenAsync(nameof(DatabaseEngine.Sqlite));
        Write(scene, Receipt, "a receipt");
        var id = await scene.TakeAsync();
        await File.WriteAllTextAsync(Directory.GetFiles(scene.Folder).Single(f => f.Contains(damaged)), "[]", Ct);

        var verified = await scene.RunAsync("verify", id);
        var restored = await scene.RunAsync("restore", id, "--into", scene.Name);

        (verified.Exit, restored.Exit).ShouldBe((1, 1));
        if (damaged == "document-")
            verified
                .Report.GetProperty("differences")[0]
                .GetProperty("what")
                .GetString()
                .ShouldBe($"document {Receipt}");
        else
            verified.Messages.ShouldStartWith("backup.damaged");
        FilesOf(scene.Documents).ShouldBe([(Receipt, "a receipt")]);
        Directory.GetDirectories(Path.GetDirectoryName(scene.Documents)!, "documents.before-*").ShouldBeEmpty();
    }

    private static async Task<string[]> ContentsAsync(FolderStore store) =>
        [
            .. (await store.ListAsync(Ct))
                .Select(o => o.Name)
                .Where(n => n.StartsWith("document-", StringComparison.Ordinal)),
        ];

    private static string PathOf(BackupScene scene, string name) => Path.Combine(scene.Documents, name);

    private static void Write(BackupScene scene, string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(scene, name))!);
        File.WriteAllText(PathOf(scene, name), content);
    }

    private static (string, string)[] FilesOf(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f)))
                .Order(),
        ];
}
