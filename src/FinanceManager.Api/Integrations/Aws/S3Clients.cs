using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using FinanceManager.Api.Backups;

namespace FinanceManager.Api.Integrations.Aws;

/// <summary>Clients of Amazon S3, or of a service like it.</summary>
internal static class S3Clients
{
    /// <exception cref="AmazonClientException">Nobody to ask as, or no region to ask in.</exception>
    internal static AmazonS3Client Of(BackupBucket bucket)
    {
        var options = new AmazonS3Config
        {
            MaxErrorRetry = 4,
            // What is read is held against a checksum of ours, which says so in words of ours.
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (bucket.Endpoint is { } endpoint)
        {
            options.ServiceURL = endpoint.ToString();
            options.AuthenticationRegion = bucket.Region ?? "us-east-1";
            options.ForcePathStyle = true;
        }
        else if (bucket.Region is { } region)
            options.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        return new(options);
    }

    /// <returns>Why a bucket cannot be used, in words that follow its variable; null where it can be listed.</returns>
    internal static async Task<string?> RefusalAsync(BackupBucket bucket, CancellationToken ct)
    {
        try
        {
            using var client = Of(bucket);
            await client.ListObjectsV2Async(
                new()
                {
                    BucketName = bucket.Name,
                    Prefix = bucket.Prefix,
                    MaxKeys = 1,
                },
                ct
            );
            return null;
        }
        catch (AmazonS3Exception e) when (e.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return "is refused by the service.";
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return "names a bucket that is not there.";
        }
        catch (AmazonClientException)
        {
            return "cannot be asked: no credentials of AWS, or no region, are found.";
        }
        catch (AmazonServiceException e)
        {
            throw new HttpRequestException(e.Message, e);
        }
    }
}
