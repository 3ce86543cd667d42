using System.Text;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Integrations.Aws;
using FinanceManager.Api.Tests.Backups;
using FinanceManager.Domain;

namespace FinanceManager.Api.Tests.Documents;

public sealed class FolderBlobsTests : IDisposable
{
    private static readonly HouseholdId Home = HouseholdId.New();
    private readonly string _folder = Directory.CreateTempSubdirectory("finance-blobs-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Files() => [.. Directory.GetDirectories(_folder).SelectMany(Directory.GetFiles)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(200_001)]
    public async Task A_file_comes_back_as_it_was_and_nothing_of_it_is_on_disk(int size)
    {
        var blobs = new FolderBlobs(_folder, ["secret"]);
        var (id, content) = (DocumentId.New(), Blobs.Content(size));

        await blobs.SaveAsync(Home, id, DocumentPart.File, new MemoryStream(content), Ct);

        (await Blobs.ReadAsync(blobs, Home, id)).ShouldBe(content);
        var stored = await File.ReadAllBytesAsync(Files().Single(), Ct);
        stored.Length.ShouldBeGreaterThan(size);
        if (size > 100)
            Encoding.Latin1.GetString(stored).ShouldNotContain(Encoding.Latin1.GetString(content, 0, 50));
    }

    [Fact]
    public async Task A_secret_that_is_changed_again_and_again_still_opens_what_was_written()
    {
        var (id, content) = (DocumentId.New(), Blobs.Content(100_000));
        await new FolderBlobs(_folder, ["old"]).SaveAsync(Home, id, DocumentPart.File, new MemoryStream(content), Ct);

        (await Blobs.ReadAsync(new FolderBlobs(_folder, ["new", "old"]), Home, id)).ShouldBe(content);
        (await Blobs.ReadAsync(new FolderBlobs(_folder, ["newer", "new"]), Home, id)).ShouldBe(content);
        foreach (var wrong in new[] { "old", "new", "another" })
            await Should.ThrowAsync<IOException>(() => Blobs.ReadAsync(new FolderBlobs(_folder, [wrong]), Home, id));
    }

    [Fact]
    public async Task Two_processes_that_begin_at_once_agree_on_one_key()
    {
        var ids = Enumerable.Range(0, 8).Select(_ => DocumentId.New()).ToList();

        await Task.WhenAll(
            ids.Select(id =>
                new FolderBlobs(_folder, ["secret"]).SaveAsync(
                    Home,
                    id,
                    DocumentPart.File,
                    new MemoryStream(Blobs.Content(10)),
                    Ct
                )
            )
        );

        foreach (var id in ids)
            (await Blobs.ReadAsync(new FolderBlobs(_folder, ["secret"]), Home, id)).ShouldBe(Blobs.Content(10));
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_what_was_there()
    {
        var blobs = new FolderBlobs(_folder, ["key"]);
        var id = DocumentId.New();
        await blobs.SaveAsync(Home, id, DocumentPart.File, new MemoryStream(Blobs.Content(10)), Ct);
        using var over = new CancellationTokenSource();
        await over.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            blobs.SaveAsync(Home, id, DocumentPart.File, new MemoryStream(Blobs.Content(99)), over.Token)
        );

        (await Blobs.ReadAsync(blobs, Home, id)).ShouldBe(Blobs.Content(10));
        Files().Length.ShouldBe(1);
    }
}

/// <summary>Against a double of ours that checks each signature, or a foreign one named by <c>S3_URL</c>.</summary>
[Collection(BackupTests.Name)]
public sealed class S3DocumentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_are_kept_by_household_and_go_with_it()
    {
        var s3 = new S3Double();
        await using var service = await AwsDouble.StartAsync(s3.AnswerAsync);
        AwsEnvironment.Set(AwsSignature.SecretKey);
        var url = Environment.GetEnvironmentVariable("S3_URL") ?? service.Url;
        using var blobs = S3DocumentBlobs.Open(
            new(S3Double.Bucket, $"documents-{Guid.NewGuid():N}/", new(url), "eu-west-1")
        );
        var (one, other, id) = (HouseholdId.New(), HouseholdId.New(), DocumentId.New());
        foreach (var home in new[] { one, other })
        foreach (var part in Enum.GetValues<DocumentPart>())
            await blobs.SaveAsync(home, id, part, new MemoryStream(Blobs.Content(70_000)), Ct);

        (await Blobs.ReadAsync(blobs, one, id)).ShouldBe(Blobs.Content(70_000));
        (await Blobs.ReadAsync(blobs, one, DocumentId.New())).ShouldBeNull();
        await blobs.DeleteAllAsync(one, Ct);
        (await Blobs.ReadAsync(blobs, one, id)).ShouldBeNull();
        (await Blobs.ReadAsync(blobs, other, id)).ShouldNotBeNull();
        await blobs.DeleteAsync(other, id, Ct);
        (await Blobs.ReadAsync(blobs, other, id)).ShouldBeNull();
        s3.Objects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bucket_that_cannot_be_used_is_a_fault_and_no_missing_file()
    {
        await using var service = await AwsDouble.StartAsync(
            (context, _) => AwsDouble.RefuseAsync(context, System.Net.HttpStatusCode.Forbidden, "AccessDenied")
        );
        AwsEnvironment.Set(AwsSignature.SecretKey);
        using var blobs = S3DocumentBlobs.Open(new(S3Double.Bucket, "documents/", new(service.Url), "eu-west-1"));

        await Should.ThrowAsync<IOException>(() => Blobs.ReadAsync(blobs, HouseholdId.New(), DocumentId.New()));
        await Should.ThrowAsync<IOException>(() =>
            blobs.SaveAsync(HouseholdId.New(), DocumentId.New(), DocumentPart.File, new MemoryStream([1]), Ct)
        );
    }
}

internal static class Blobs
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static byte[] Content(int size) => [.. Enumerable.Range(0, size).Select(i => (byte)(i * 31 % 251))];

    /// <returns>Null where there is none.</returns>
    internal static async Task<byte[]?> ReadAsync(IDocumentBlobs blobs, HouseholdId household, DocumentId id)
    {
        using var read = new MemoryStream();
        return await blobs.CopyToAsync(household, id, DocumentPart.File, read, Ct) ? read.ToArray() : null;
    }
}
