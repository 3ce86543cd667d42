using System.Text.RegularExpressions;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>A command that a document gives can be typed as it stands.</summary>
public sealed partial class DocumentedCommandTests
{
    private static readonly Plan[] Plans = [PlanFiles.Plan(PlanFiles.Production), PlanFiles.Plan(PlanFiles.Staging)];

    // What names which kind of thing, and what of it there is.
    private static readonly Dictionary<string, Func<Plan, IEnumerable<string?>>> Named = new()
    {
        ["--auto-scaling-group-names?"] = plan => Values(plan, "aws_autoscaling_group", "name"),
        ["--backup-vault-name"] = plan => Values(plan, "aws_backup_vault", "name"),
        ["--cluster"] = plan => Values(plan, "aws_ecs_cluster", "name"),
        ["--services?"] = plan => Values(plan, "aws_ecs_service", "name"),
        ["--family-prefix|--family"] = plan => Values(plan, "aws_ecs_task_definition", "family"),
        ["--task-definition"] = plan => Values(plan, "aws_ecs_task_definition", "family"),
        ["--function-name"] = plan => Values(plan, "aws_lambda_function", "function_name"),
        ["--db-instance-identifier|--source-db-instance-identifier"] = plan =>
            Values(plan, "aws_db_instance", "identifier"),
        ["logs tail|--log-group-name"] = plan => Values(plan, "aws_cloudwatch_log_group", "name"),
        ["--alarm-names?"] = plan => Values(plan, "aws_cloudwatch_metric_alarm", "alarm_name"),
    };

    public static TheoryData<string> Files() => [.. Documents.WithCommands];

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_given_to_aws_are_there(string file) => UnknownNames(Documents.CodeOf(file)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Outputs_are_there(string file) =>
        Outputs(Repository.Read(file)).Where(name => !Plans[0].HasOutput(name) && !OfBootstrap(name)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Targets_of_make_are_there(string file) =>
        Targets(Documents.CodeOf(file)).Except(Repository.MakeTargets).Except(Announced.MakeTargets).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Scripts_are_there(string file) =>
        Script()
            .Matches(Repository.Read(file))
            .Select(m => m.Value)
            .Distinct()
            .Where(path => !Repository.Exists(path) && !Announced.Scripts.Contains(path))
            .ShouldBeEmpty();

    [Theory]
    [InlineData(
        "aws ecs describe-services --cluster production-cluster --services production-ai-finance-service",
        "production-cluster"
    )]
    [InlineData("aws ecs update-service --service=ai-finance", "ai-finance")]
    [InlineData("aws logs tail /ecs/production --follow", "/ecs/production")]
    [InlineData("aws rds describe-db-instances --db-instance-identifier finance-db", "finance-db")]
    [InlineData("aws ecs update-service --task-definition production-finance:41", "production-finance")]
    public void A_name_that_is_not_there_is_found(string command, string name) =>
        UnknownNames([command]).ShouldBe([name]);

    [Fact]
    public void Outputs_targets_and_placeholders_are_told_apart()
    {
        Outputs("`terraform output -raw nothing`, and the output `dns_records`").ShouldBe(["nothing", "dns_records"]);
        Targets(["ENVIRONMENT=staging make plan-all deploy-now APPROVE=yes"]).ShouldBe(["plan-all", "deploy-now"]);
        UnknownNames(["aws ecs update-service --task-definition <previous-revision> --cluster $CLUSTER"])
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_commands_of_the_runbooks_are_looked_at() =>
        Documents
            .WithCommands.SelectMany(Documents.CodeOf)
            .Count(code => code.Contains("--cluster production-ai-finance-cluster", StringComparison.Ordinal))
            .ShouldBeGreaterThan(3);

    private static IEnumerable<string> UnknownNames(IEnumerable<string> code) =>
        code.SelectMany(text =>
            Named.SelectMany(kind =>
                Regex
                    .Matches(text, $"(?<=^|\\s)(?:{kind.Key})[ =]+([^\\s`]+)", RegexOptions.Multiline)
                    .Select(m => m.Groups[1].Value)
                    .Where(name => name.IndexOfAny(['<', '$', '…', '*', '{']) < 0)
                    .Select(name => kind.Key == "--task-definition" ? name.Split(':')[0] : name)
                    .Where(name => !Plans.Any(plan => kind.Value(plan).Contains(name)))
            )
        );

    private static IEnumerable<string> Outputs(string text) => Output().Matches(text).Select(m => m.Groups[1].Value);

    // The bootstrap's outputs are asked for in its own folder.
    private static bool OfBootstrap(string name) => PlanFiles.Plan("bootstrap").HasOutput(name);

    private static IEnumerable<string> Targets(IEnumerable<string> code) =>
        code.SelectMany(text => Make().Matches(text))
            .SelectMany(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct();

    private static IEnumerable<string?> Values(Plan plan, string type, string path) =>
        plan.All(type).Select(r => r[path]);

    [GeneratedRegex("(?:terraform output (?:-[a-z]+ )*|output `)([a-z_]+)")]
    private static partial Regex Output();

    [GeneratedRegex("(?<=^|[ (])make((?: [a-z][a-z-]*(?![a-z=_]))+)", RegexOptions.Multiline)]
    private static partial Regex Make();

    [GeneratedRegex("(?<![\\w/])scripts/[a-z-]+\\.(?:sh|mjs)")]
    private static partial Regex Script();
}
