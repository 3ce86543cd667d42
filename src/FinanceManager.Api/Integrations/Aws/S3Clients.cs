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
}
