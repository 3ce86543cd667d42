using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Documents;
using FinanceManager.Domain;

namespace FinanceManager.Api.Integrations.Aws;

/// <summary>
/// Files of documents in a bucket, below a prefix for each household. Each is sent with its checksum, so that one which
/// arrives otherwise is refused. The service encrypts them as the bucket says: naming a method here would be another key
/// than the bucket's own.
/// </summary>
internal sealed class S3DocumentBlobs : IDocumentBlobs, IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly BackupBucket _bucket;

    private S3DocumentBlobs(AmazonS3Client client, BackupBucket bucket) => (_client, _bucket) = (client, bucket);

    internal static S3DocumentBlobs Open(BackupBucket bucket) => new(S3Clients.Of(bucket), bucket);

    public Task SaveAsync(
        HouseholdId household,
        DocumentId document,
        DocumentPart part,
        Stream content,
        CancellationToken ct
    ) =>
        AskAsync(() =>
            _client.PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = _bucket.Name,
                    Key = KeyOf(household, document, part),
                    InputStream = content,
                    AutoCloseStream = false,
                    ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
                    ContentType = "application/octet-stream",
                },
                ct
            )
        );

    public Task<bool> CopyToAsync(
        HouseholdId household,
        DocumentId document,
        DocumentPart part,
        Stream output,
        CancellationToken ct
    ) =>
        AskAsync(async () =>
        {
            try
            {
                using var found = await _client.GetObjectAsync(_bucket.Name, KeyOf(household, document, part), ct);
                await found.ResponseStream.CopyToAsync(output, ct);
                return true;
            }
            catch (AmazonS3Exception missing) when (missing.ErrorCode == "NoSuchKey")
            {
                return false;
            }
        });

    public async Task DeleteAsync(HouseholdId household, DocumentId document, CancellationToken ct)
    {
        foreach (var part in Enum.GetValues<DocumentPart>())
            await AskAsync(() => _client.DeleteObjectAsync(_bucket.Name, KeyOf(household, document, part), ct));
    }

    public async Task DeleteAllAsync(HouseholdId household, CancellationToken ct)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket.Name, Prefix = PrefixOf(household) };
        await AskAsync(async () =>
        {
            var keys = new List<string>();
            await foreach (var listed in _client.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(ct))
                keys.Add(listed.Key);
            foreach (var key in keys)
                await _client.DeleteObjectAsync(_bucket.Name, key, ct);
            return true;
        });
    }

    public void Dispose() => _client.Dispose();

    private string PrefixOf(HouseholdId household) => $"{_bucket.Prefix}{household.Value:N}/";

    private string KeyOf(HouseholdId household, DocumentId document, DocumentPart part) =>
        PrefixOf(household) + BlobNames.Of(document, part);

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new IOException($"s3://{_bucket.Name}/{_bucket.Prefix} cannot be used.", e);
        }
    }
}
