using System.Security.Cryptography;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Integrations.Aws;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>
/// The store of backups in a bucket: against a double that makes every signature again, and, where <c>S3_URL</c> names one,
/// against one that others wrote.
/// </summary>
[Collection(BackupTests.Name)]
public sealed class S3StoreTests : IAsyncLifetime
{
    private readonly S3Double _s3 = new();
    private AwsDouble _aws = null!;
    private string _url = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string? Foreign => Environment.GetEnvironmentVariable("S3_URL");

    public async ValueTask InitializeAsync()
    {
        AwsEnvironment.Set(AwsSignature.SecretKey);
        _aws = await AwsDouble.StartAsync(_s3.AnswerAsync);
        _url = Foreign ?? _aws.Url;
    }

    public ValueTask DisposeAsync() => _aws.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    [InlineData(9 * 1024 * 1024)]
    public async Task What_is_written_is_listed_and_read_and_deleted(int size)
    {
        using var store = Open($"objects/{size}/");
        var bytes = RandomNumberGenerator.GetBytes(size);

        await store.WriteAsync("a.data", stream => stream.WriteAsync(bytes, Ct).AsTask(), Ct);
        var listed = await store.ListAsync(Ct);
        await using var read = await store.ReadAsync("a.data", Ct);
        using var found = new MemoryStream();
        await read.CopyToAsync(found, Ct);
        await store.SweepAsync(DateTimeOffset.UnixEpoch, Ct);
        await store.DeleteAsync("a.data", Ct);

        listed
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(o => o.Name.ShouldBe("a.data"), o => o.Size.ShouldBe(size));
        found.ToArray().AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        (await store.ListAsync(Ct)).ShouldBeEmpty();
        (await Should.ThrowAsync<BackupRefused>(() => store.ReadAsync("a.data", Ct))).Code.ShouldBe("backup.not-found");
        if (Foreign is null)
            (_s3.PartsSeen, _s3.Unfinished).ShouldBe(
                (size > 8 * 1024 * 1024 ? 2 : 0, 0),
                "the large one went in parts"
            );
    }

    [Fact]
    public async Task A_bucket_says_beforehand_whether_it_can_be_used()
    {
        using (var store = Open("asked/"))
            await store.WriteAsync("a.data", _ => Task.CompletedTask, Ct);
        (await S3Clients.RefusalAsync(Bucket("asked/"), Ct)).ShouldBeNull();
        (await S3Clients.RefusalAsync(Bucket("asked/") with { Name = "not-there" }, Ct)).ShouldBe(
            "names a bucket that is not there."
        );
        if (Foreign is not null)
            return;
        AwsEnvironment.Set("another secret");
        (await S3Clients.RefusalAsync(Bucket("asked/"), Ct)).ShouldBe("is refused by the service.");
        AwsEnvironment.Set(AwsSignature.SecretKey);
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_nothing()
    {
        using var store = Open("failed/");

        await Should.ThrowAsync<InvalidOperationException>(() =>
            store.WriteAsync("a.data", _ => throw new InvalidOperationException(), Ct)
        );

        (await store.ListAsync(Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_whole_backup_goes_to_a_bucket_and_comes_back()
    {
        await using var scene = await BackupScene.OpenAsync(nameof(DatabaseEngine.Sqlite));
        string[] bucket =
        [
            $"--BACKUP_TARGET=s3://{S3Double.Bucket}/home/{Guid.NewGuid():N}",
            $"--AWS_ENDPOINT_URL_S3={_url}",
            "--AWS_REGION=eu-west-1",
            $"--BACKUP_KEY={BackupScene.Key}",
        ];
        var id = await scene.TakeAsync(bucket);
        var then = await scene.ContentsAsync();
        await scene.Home.SpendAsync(-5);

        var restored = await scene.RunAsync(["restore", id, "--into", scene.Name, .. bucket]);

        restored.Exit.ShouldBe(0, restored.Said);
        RoundTripTests.ShouldBeEqual(await scene.ContentsAsync(), then);
        var listed = (await scene.RunAsync(["list", .. bucket]))
            .Report.GetProperty("backups")
            .EnumerateArray()
            .ToList();
        listed.Select(b => b.GetProperty("kind").GetString()).ShouldBe(["manual", "safety"]);
        listed[0].GetProperty("verifiedAt").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        if (Foreign is null)
            _aws.Answers.ShouldAllBe(status => status < 300);
    }

    [Fact]
    public async Task A_wrong_signature_is_one_clear_message()
    {
        AwsEnvironment.Set("another secret");
        using var store = S3BackupStore.Open(new(S3Double.Bucket, "", new(_aws.Url), null));

        var refused = await Should.ThrowAsync<BackupRefused>(() =>
            store.WriteAsync("a.data", stream => stream.WriteAsync(new byte[10], Ct).AsTask(), Ct)
        );

        refused.Code.ShouldBe("backup.store");
        refused.Message.ShouldNotContain("another secret");
        _aws.Answers.ShouldAllBe(status => status == 403);
        _s3.Objects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Parts_that_nobody_completed_are_swept()
    {
        using var store = S3BackupStore.Open(new(S3Double.Bucket, "", new(_aws.Url), null));
        _s3.Abandon();

        await store.SweepAsync(DateTimeOffset.UnixEpoch, Ct);
        var young = _s3.Unfinished;
        await store.SweepAsync(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Ct);

        (young, _s3.Unfinished).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_bucket_from_which_nothing_may_be_deleted_still_gets_backups()
    {
        await using var scene = await BackupScene.OpenAsync(nameof(DatabaseEngine.Sqlite));
        var half = $"home/20200101T000000Z-00000000{BackupCatalog.Data}";
        _s3.Objects[half] = [1];
        _s3.MayDelete = false;

        var taken = await scene.RunAsync(
            "run",
            "--BACKUP_TARGET=s3://backups/home",
            $"--AWS_ENDPOINT_URL_S3={_aws.Url}",
            $"--BACKUP_KEY={BackupScene.Key}"
        );

        taken.Exit.ShouldBe(0, taken.Said);
        taken.Messages.ShouldStartWith("Older backups were not removed: backup.store");
        _s3.Objects.Keys.Count(key => key.EndsWith(".json", StringComparison.Ordinal)).ShouldBe(1);
        _s3.Objects.ShouldContainKey(half);
    }

    private S3BackupStore Open(string prefix) =>
        S3BackupStore.Open(Bucket(prefix + Guid.NewGuid().ToString("N") + "/"));

    private BackupBucket Bucket(string prefix) => new(S3Double.Bucket, prefix, new(_url), "eu-west-1");
}

/// <summary>Who signs, as the chain of credentials finds it first.</summary>
internal static class AwsEnvironment
{
    internal static void Set(string secret)
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", AwsSignature.AccessKey);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", secret);
    }
}
