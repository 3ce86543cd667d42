using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using FinanceManager.Api.Backups;

namespace FinanceManager.Api.Integrations.Aws;

/// <summary>
/// Backups in a bucket of Amazon S3 or of a service like it. An object is there only once it is whole; each part is checked
/// by the service against its checksum. How the bucket encrypts is the bucket's own choice: what is sent is encrypted already.
/// </summary>
internal sealed class S3BackupStore : IBackupStore, IDisposable
{
    private const long PartSize = 8 * 1024 * 1024;
    private readonly AmazonS3Client _client;
    private readonly BackupBucket _bucket;

    private S3BackupStore(AmazonS3Client client, BackupBucket bucket) => (_client, _bucket) = (client, bucket);

    internal static S3BackupStore Open(BackupBucket bucket)
    {
        try
        {
            return new(S3Clients.Of(bucket), bucket);
        }
        catch (AmazonClientException e)
        {
            throw Refused(bucket, e);
        }
    }

    public string Place => $"s3://{_bucket.Name}/{_bucket.Prefix}";

    public Task<IReadOnlyList<StoredObject>> ListAsync(CancellationToken ct) =>
        AskAsync<IReadOnlyList<StoredObject>>(async () =>
        {
            var found = new List<StoredObject>();
            var request = new ListObjectsV2Request { BucketName = _bucket.Name, Prefix = _bucket.Prefix };
            await foreach (var listed in _client.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(ct))
                found.Add(
                    new(
                        listed.Key[_bucket.Prefix.Length..],
                        listed.Size ?? 0,
                        new DateTimeOffset((listed.LastModified ?? DateTime.UnixEpoch).ToUniversalTime())
                    )
                );
            return found;
        });

    public async Task WriteAsync(string name, Func<Stream, Task> write, CancellationToken ct)
    {
        // Whole on disk first: a part that fails is sent again, and a writer that fails has sent nothing.
        using var scratch = PrivateFiles.MakeScratch(Path.GetTempPath());
        await using var file = PrivateFiles.Create(Path.Combine(scratch.Path, "upload"));
        await write(file);
        file.Position = 0;
        using var transfer = new TransferUtility(
            _client,
            new TransferUtilityConfig { MinSizeBeforePartUpload = PartSize, ConcurrentServiceRequests = 2 }
        );
        var request = new TransferUtilityUploadRequest
        {
            BucketName = _bucket.Name,
            Key = _bucket.Prefix + name,
            InputStream = file,
            PartSize = PartSize,
            AutoCloseStream = false,
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
        };
        await AskAsync(async () =>
        {
            await transfer.UploadAsync(request, ct);
            return true;
        });
    }

    public Task<Stream> ReadAsync(string name, CancellationToken ct) =>
        AskAsync(async () => (await _client.GetObjectAsync(_bucket.Name, _bucket.Prefix + name, ct)).ResponseStream);

    public Task DeleteAsync(string name, CancellationToken ct) =>
        AskAsync(() => _client.DeleteObjectAsync(_bucket.Name, _bucket.Prefix + name, ct));

    public Task SweepAsync(DateTimeOffset before, CancellationToken ct) =>
        AskAsync(async () =>
        {
            var request = new ListMultipartUploadsRequest { BucketName = _bucket.Name, Prefix = _bucket.Prefix };
            await foreach (var upload in _client.Paginators.ListMultipartUploads(request).Uploads.WithCancellation(ct))
                if (upload.Initiated?.ToUniversalTime() < before.UtcDateTime)
                    await _client.AbortMultipartUploadAsync(_bucket.Name, upload.Key, upload.UploadId, ct);
            return true;
        });

    public void Dispose() => _client.Dispose();

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchKey")
        {
            throw new BackupRefused("backup.not-found", $"It is not in {Place}.");
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw Refused(_bucket, e);
        }
    }

    private static BackupRefused Refused(BackupBucket bucket, Exception fault) =>
        new("backup.store", $"s3://{bucket.Name}/{bucket.Prefix} cannot be used: {fault.Message}");
}
