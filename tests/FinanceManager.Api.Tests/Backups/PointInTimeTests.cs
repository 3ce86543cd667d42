using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Xml.Linq;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Integrations.Aws;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>A new instance as of an instant, from a double of RDS that makes every signature again.</summary>
[Collection(BackupTests.Name)]
public sealed class PointInTimeTests : IAsyncLifetime
{
    private static readonly XNamespace Rds = "http://rds.amazonaws.com/doc/2014-10-31/";
    private static readonly DateTimeOffset At = new(2026, 11, 26, 18, 30, 0, TimeSpan.Zero);
    private readonly ConcurrentQueue<Dictionary<string, string>> _asked = [];
    private readonly Queue<string> _statuses = new(["creating", "backing-up", "available"]);
    private AwsDouble _aws = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        AwsEnvironment.Set(AwsSignature.SecretKey);
        _aws = await AwsDouble.StartAsync(AnswerAsync);
    }

    public ValueTask DisposeAsync() => _aws.DisposeAsync();

    [Fact]
    public async Task The_new_instance_is_as_the_old_one_was_and_is_waited_for()
    {
        await using var progress = new StringWriter();

        var made = await RestoreAsync(At, "drill", progress);

        made.ShouldBe(new("drill", "drill.example.com", 5432, At));
        var wishes = _asked.Single(asked => asked["Action"] == "RestoreDBInstanceToPointInTime");
        wishes.Remove("Version").ShouldBeTrue();
        wishes.ShouldBe(
            new Dictionary<string, string>
            {
                ["Action"] = "RestoreDBInstanceToPointInTime",
                ["SourceDBInstanceIdentifier"] = "production",
                ["TargetDBInstanceIdentifier"] = "drill",
                ["RestoreTime"] = "2026-11-26T18:30:00Z",
                ["PubliclyAccessible"] = "false",
                ["CopyTagsToSnapshot"] = "true",
                ["DBSubnetGroupName"] = "data",
                ["DBInstanceClass"] = "db.t4g.small",
                ["MultiAZ"] = "true",
                ["DeletionProtection"] = "true",
                ["DBParameterGroupName"] = "ours",
                ["VpcSecurityGroupIds.VpcSecurityGroupId.1"] = "sg-1",
                ["VpcSecurityGroupIds.VpcSecurityGroupId.2"] = "sg-2",
            },
            ignoreOrder: true
        );
        progress
            .ToString()
            .Trim()
            .Split('\n')
            .Skip(1)
            .ShouldBe(["drill: creating", "drill: backing-up", "drill: available"]);
    }

    [Theory]
    [InlineData("2026-11-27T12:00:00Z", "drill", "backup.time-out-of-reach")]
    [InlineData("2026-11-26T18:30:00Z", "production", "backup.instance-exists")]
    public async Task What_cannot_be_restored_is_refused(string at, string into, string code) =>
        (
            await Should.ThrowAsync<BackupRefused>(() =>
                RestoreAsync(DateTimeOffset.Parse(at, null), into, TextWriter.Null)
            )
        ).Code.ShouldBe(code);

    [Fact]
    public async Task An_instance_that_fails_is_not_waited_for()
    {
        _statuses.Clear();
        _statuses.Enqueue("incompatible-parameters");

        var failed = await Should.ThrowAsync<BackupRefused>(() => RestoreAsync(At, "drill", TextWriter.Null));

        failed.Message.ShouldContain("incompatible-parameters");
    }

    [Fact]
    public async Task A_wrong_signature_is_refused()
    {
        AwsEnvironment.Set("another secret");

        (await Should.ThrowAsync<BackupRefused>(() => RestoreAsync(At, "drill", TextWriter.Null))).Code.ShouldBe(
            "backup.aws-refused"
        );
    }

    [Fact]
    public async Task The_verb_prints_where_the_new_instance_is()
    {
        _statuses.Clear();
        _statuses.Enqueue("available");
        await using var scene = BackupScene.On(await Fixtures.EachEngine.CreateAsync(nameof(DatabaseEngine.Sqlite)));
        string[] verb = ["restore", "--to-time", "2026-11-26T18:30:00Z", "--into", "drill"];
        string[] settings = [$"--AWS_ENDPOINT_URL_RDS={_aws.Url}", "--AWS_REGION=eu-west-1"];

        var unnamed = await scene.RunAsync([.. verb, .. settings]);
        var made = await scene.RunAsync([.. verb, .. settings, "--RDS_INSTANCE=production"]);

        (unnamed.Exit, unnamed.Messages.Split(':')[0]).ShouldBe((1, "backup.no-instance"));
        made.Exit.ShouldBe(0, made.Said);
        made.Report.GetProperty("endpoint").GetString().ShouldBe("drill.example.com");
    }

    /// <summary>An example that AWS publishes, with its result.</summary>
    [Fact]
    public async Task A_request_is_signed_as_AWS_says()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08"
        );
        request.Content = new ByteArrayContent([]);
        request.Content.Headers.TryAddWithoutValidation(
            "Content-Type",
            "application/x-www-form-urlencoded; charset=utf-8"
        );

        SigV4.Sign(
            request,
            await request.Content.ReadAsByteArrayAsync(Ct),
            new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null),
            "us-east-1",
            "iam",
            new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero)
        );

        request
            .Headers.GetValues("Authorization")
            .Single()
            .ShouldEndWith("Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    private Task<RestoredInstance> RestoreAsync(DateTimeOffset at, string into, TextWriter progress)
    {
        var settings = new BackupSettings
        {
            Folder = "",
            KeepDays = 1,
            BeforeMigration = false,
            Daily = false,
            Region = "eu-west-1",
            RdsEndpoint = new(_aws.Url),
        };
        return RdsPointInTime.Open(settings, new HurriedClock()).RestoreAsync("production", into, at, progress, Ct);
    }

    private async Task AnswerAsync(HttpContext context, byte[] body)
    {
        var asked = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).ToDictionary(p => p.Key, p => $"{p.Value}");
        _asked.Enqueue(asked);
        if (asked["Action"] == "DescribeDBInstances" && asked["DBInstanceIdentifier"] == "production")
            await AwsDouble.SayAsync(context, Source);
        else if (asked["Action"] == "DescribeDBInstances")
            await AwsDouble.SayAsync(context, Made(_statuses.Count > 1 ? _statuses.Dequeue() : _statuses.Peek()));
        else if (asked["TargetDBInstanceIdentifier"] == "production")
            await AwsDouble.RefuseAsync(context, HttpStatusCode.BadRequest, "DBInstanceAlreadyExists");
        else
            await AwsDouble.SayAsync(context, new(Rds + "RestoreDBInstanceToPointInTimeResponse"));
    }

    private static XElement Source =>
        XElement.Parse(
            $"""
            <DescribeDBInstancesResponse xmlns="{Rds}"><DescribeDBInstancesResult><DBInstances><DBInstance>
              <DBInstanceIdentifier>production</DBInstanceIdentifier><DBInstanceClass>db.t4g.small</DBInstanceClass>
              <LatestRestorableTime>2026-11-26T23:55:00Z</LatestRestorableTime><MultiAZ>true</MultiAZ>
              <DeletionProtection>true</DeletionProtection>
              <DBSubnetGroup><DBSubnetGroupName>data</DBSubnetGroupName></DBSubnetGroup>
              <VpcSecurityGroups>
                <VpcSecurityGroupMembership><VpcSecurityGroupId>sg-1</VpcSecurityGroupId></VpcSecurityGroupMembership>
                <VpcSecurityGroupMembership><VpcSecurityGroupId>sg-2</VpcSecurityGroupId></VpcSecurityGroupMembership>
              </VpcSecurityGroups>
              <DBParameterGroups><DBParameterGroup><DBParameterGroupName>ours</DBParameterGroupName></DBParameterGroup></DBParameterGroups>
            </DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>
            """
        );

    private static XElement Made(string status) =>
        XElement.Parse(
            $"""
            <DescribeDBInstancesResponse xmlns="{Rds}"><DescribeDBInstancesResult><DBInstances><DBInstance>
              <DBInstanceIdentifier>drill</DBInstanceIdentifier><DBInstanceStatus>{status}</DBInstanceStatus>
              <Endpoint><Address>drill.example.com</Address><Port>5432</Port></Endpoint>
            </DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>
            """
        );
}

/// <summary>Waits no longer than it must.</summary>
internal sealed class HurriedClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
}
