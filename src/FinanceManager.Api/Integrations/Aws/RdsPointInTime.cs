using System.Globalization;
using System.Xml.Linq;
using Amazon.Runtime.Credentials;
using FinanceManager.Api.Backups;

namespace FinanceManager.Api.Integrations.Aws;

/// <summary>Point-in-time restore of Amazon RDS, by its Query API.</summary>
internal sealed class RdsPointInTime : IPointInTimeRestore
{
    private const string Version = "2014-10-31";
    private static readonly XNamespace Xml = "http://rds.amazonaws.com/doc/2014-10-31/";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly Uri _endpoint;
    private readonly string _region;
    private readonly TimeProvider _clock;

    private RdsPointInTime(Uri endpoint, string region, TimeProvider clock) =>
        (_endpoint, _region, _clock) = (endpoint, region, clock);

    internal static RdsPointInTime Open(BackupSettings settings, TimeProvider clock)
    {
        var region =
            settings.Region
            ?? throw new BackupRefused("backup.no-region", "AWS_REGION must name the region of the instance.");
        return new(settings.RdsEndpoint ?? new Uri($"https://rds.{region}.amazonaws.com/"), region, clock);
    }

    public async Task<RestoredInstance> RestoreAsync(
        string source,
        string instance,
        DateTimeOffset at,
        TextWriter progress,
        CancellationToken ct
    )
    {
        var origin = await DescribeAsync(source, ct);
        if (DateOf(origin, "LatestRestorableTime") is { } latest && at > latest)
            throw new BackupRefused(
                "backup.time-out-of-reach",
                $"{source} can be restored up to {latest:O}; a later time is not in its log yet."
            );
        await AskAsync("RestoreDBInstanceToPointInTime", Wishes(origin, source, instance, at), ct);
        await progress.WriteLineAsync($"{instance} is being made from {source} as of {at:O}.");
        var made = await AvailableAsync(instance, progress, ct);
        var endpoint = made.Element(Xml + "Endpoint");
        return new(
            instance,
            (string?)endpoint?.Element(Xml + "Address") ?? "",
            (int?)endpoint?.Element(Xml + "Port") ?? 0,
            at
        );
    }

    /// <summary>As the source is, but closed to the internet: what is not said here would be the account's default.</summary>
    private static List<KeyValuePair<string, string>> Wishes(
        XElement origin,
        string source,
        string instance,
        DateTimeOffset at
    )
    {
        List<KeyValuePair<string, string>> wishes =
        [
            new("SourceDBInstanceIdentifier", source),
            new("TargetDBInstanceIdentifier", instance),
            new("RestoreTime", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            new("PubliclyAccessible", "false"),
            new("CopyTagsToSnapshot", "true"),
        ];
        Copy("DBSubnetGroupName", origin.Element(Xml + "DBSubnetGroup")?.Element(Xml + "DBSubnetGroupName"));
        Copy("DBInstanceClass", origin.Element(Xml + "DBInstanceClass"));
        Copy("MultiAZ", origin.Element(Xml + "MultiAZ"));
        Copy("DeletionProtection", origin.Element(Xml + "DeletionProtection"));
        Copy("DBParameterGroupName", origin.Descendants(Xml + "DBParameterGroupName").FirstOrDefault());
        var groups = origin.Descendants(Xml + "VpcSecurityGroupId").ToList();
        for (var i = 0; i < groups.Count; i++)
            Copy($"VpcSecurityGroupIds.VpcSecurityGroupId.{i + 1}", groups[i]);
        return wishes;

        void Copy(string name, XElement? value)
        {
            if (value is { Value.Length: > 0 })
                wishes.Add(new(name, value.Value));
        }
    }

    private async Task<XElement> AvailableAsync(string instance, TextWriter progress, CancellationToken ct)
    {
        var until = _clock.GetUtcNow() + Patience;
        for (var said = ""; _clock.GetUtcNow() < until; await Task.Delay(Look, _clock, ct))
        {
            var made = await DescribeAsync(instance, ct);
            var status = (string?)made.Element(Xml + "DBInstanceStatus") ?? "";
            if (status != said)
                await progress.WriteLineAsync($"{instance}: {status}");
            said = status;
            if (status == "available")
                return made;
            if (status is "failed" or "restore-error" || status.StartsWith("incompatible-", StringComparison.Ordinal))
                throw new BackupRefused("backup.instance-failed", $"{instance} ended as {status}; look at its events.");
        }
        throw new BackupRefused(
            "backup.instance-failed",
            $"{instance} is not available after {Patience.TotalHours:0} hours."
        );
    }

    private async Task<XElement> DescribeAsync(string instance, CancellationToken ct)
    {
        var answer = await AskAsync("DescribeDBInstances", [new("DBInstanceIdentifier", instance)], ct);
        return answer.Descendants(Xml + "DBInstance").FirstOrDefault()
            ?? throw new BackupRefused("backup.no-instance", $"There is no instance {instance} in {_region}.");
    }

    private async Task<XElement> AskAsync(
        string action,
        IEnumerable<KeyValuePair<string, string>> parameters,
        CancellationToken ct
    )
    {
        using var content = new FormUrlEncodedContent([new("Action", action), new("Version", Version), .. parameters]);
        var body = await content.ReadAsByteArrayAsync(ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = content };
        SigV4.Sign(request, body, await KeysAsync(), _region, "rds", _clock.GetUtcNow());
        try
        {
            using var response = await Client.SendAsync(request, ct);
            var text = await response.Content.ReadAsStringAsync(ct);
            return response.IsSuccessStatusCode
                ? XElement.Parse(text)
                : throw Refused(action, (int)response.StatusCode, text);
        }
        catch (Exception e) when (e is HttpRequestException or System.Xml.XmlException)
        {
            throw new BackupRefused("backup.aws-refused", $"{action} at {_endpoint.Host}: {e.Message}");
        }
    }

    private static BackupRefused Refused(string action, int status, string text)
    {
        var error = text.TrimStart().StartsWith('<')
            ? XElement.Parse(text).DescendantsAndSelf().FirstOrDefault(e => e.Name.LocalName == "Error")
            : null;
        var code = error?.Elements().FirstOrDefault(e => e.Name.LocalName == "Code")?.Value ?? $"HTTP {status}";
        var message = error?.Elements().FirstOrDefault(e => e.Name.LocalName == "Message")?.Value;
        return code switch
        {
            "DBInstanceAlreadyExists" => new("backup.instance-exists", $"{message} Choose another name with --into."),
            "DBInstanceNotFound" => new("backup.no-instance", $"{message}"),
            "InvalidRestoreFault" or "PointInTimeRestoreNotEnabled" => new(
                "backup.time-out-of-reach",
                $"{code}: {message}"
            ),
            _ => new("backup.aws-refused", $"{action}: {code} {message}".TrimEnd()),
        };
    }

    private static async Task<AwsKeys> KeysAsync()
    {
        try
        {
            var keys = await (await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync()).GetCredentialsAsync();
            return new(keys.AccessKey, keys.SecretKey, keys.UseToken ? keys.Token : null);
        }
        catch (Amazon.Runtime.AmazonClientException e)
        {
            throw new BackupRefused("backup.aws-refused", $"There are no credentials for AWS: {e.Message}");
        }
    }

    private static DateTimeOffset? DateOf(XElement instance, string name) =>
        DateTimeOffset.TryParse(instance.Element(Xml + name)?.Value, CultureInfo.InvariantCulture, out var at)
            ? at
            : null;
}
