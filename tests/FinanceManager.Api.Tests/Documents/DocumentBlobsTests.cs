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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(200_001)]
    public async Task A_file_comes_back_as_it_was_and_nothing_of_it_is_on_disk(int size)
    {
        var blobs = new FolderBlobs(_folder, ["key one"]);
        var (id, content) = (DocumentId.New(), Blobs.Content(size));

        await blobs.SaveAsync(Home, id, DocumentPart.File, new MemoryStream(content), Ct);

        (await Blobs.ReadAsync(blobs, Home, id)).ShouldBe(content);
        var stored = await File.ReadAllBytesAsync(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)[0], Ct);
        stored.Length.ShouldBeGreaterThan(size);
        if (size > 100)
            Encoding.Latin1.GetString(stored).ShouldNotContain(Encoding.Latin1.GetString(content, 0, 50));
    }

    [Fact]
    public async Task Another_key_opens_nothing_but_the_one_before_still_does()
    {
        var id = DocumentId.New();
        var content = Blobs.Content(100_000);
        await new FolderBlobs(_folder, ["old"]).SaveAsync(Home, id, DocumentPart.File, new MemoryStream(content), Ct);

        (await Blobs.ReadAsync(new FolderBlobs(_folder, ["new", "old"]), Home, id)).ShouldBe(content);
        await Should.ThrowAsync<IOException>(() => Blobs.ReadAsync(new FolderBlobs(_folder, ["new"]), Home, id));
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
        Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
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
    public async Task What_is_sent_asks_for_encryption_and_is_refused_unless_rightly_signed()
    {
        var encryption = new List<string>();
        await using var service = await AwsDouble.StartAsync(
            (context, _) =>
            {
                encryption.Add(context.Request.Headers["x-amz-server-side-encryption"].ToString());
                return Task.CompletedTask;
            }
        );
        AwsEnvironment.Set(AwsSignature.SecretKey);
        using var blobs = S3DocumentBlobs.Open(new(S3Double.Bucket, "documents/", new(service.Url), "eu-west-1"));

        await blobs.SaveAsync(HouseholdId.New(), DocumentId.New(), DocumentPart.File, new MemoryStream([1]), Ct);

        encryption.ShouldBe(["AES256"]);
        service.Answers.ShouldAllBe(status => status == 200);
    }
}

internal static class Blobs
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static byte[] Content(int size) => [.. Enumerable.Range(0, size).Select(i => (byte)(i * 31))];

    /// <returns>Null where there is none.</returns>
    internal static async Task<byte[]?> ReadAsync(IDocumentBlobs blobs, HouseholdId household, DocumentId id)
    {
        using var read = new MemoryStream();
        return await blobs.CopyToAsync(household, id, DocumentPart.File, read, Ct) ? read.ToArray() : null;
    }
}
