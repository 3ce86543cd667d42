using System.Text.RegularExpressions;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>Where two places say the same thing, they say the same.</summary>
public sealed partial class AgreementTests
{
    private static readonly Plan Production = PlanFiles.Plan(PlanFiles.Production);

    [Fact]
    public void Tabled_metrics_are_those_that_the_program_writes() =>
        Documents.TabledMetrics.OrderBy(m => m.Key).ShouldBe(Repository.Metrics.OrderBy(m => m.Key));

    // The dashboard's body names the load balancer and is known only once that is there.
    [Fact]
    public void The_dashboard_draws_metrics_that_the_program_writes()
    {
        var drawn = DrawnLine()
            .Matches(Repository.Read("terraform/dashboard.tf"))
            .SelectMany(line => Quoted().Matches(line.Value))
            .Select(m => m.Groups[1].Value)
            .Where(word => word is not ("Environment" or "AiFinanceManager"))
            .ToHashSet();

        drawn.Order().ShouldBe(Repository.Metrics.Keys.Order());
    }

    [Fact]
    public void Every_heading_of_the_runbook_has_something_that_leads_to_it()
    {
        var alarms = Production
            .All("aws_cloudwatch_metric_alarm")
            .Select(a => a["alarm_name"]!)
            .Concat(Production.All("aws_cloudwatch_event_rule").Select(r => r["name"]!))
            .Select(name => name[(Production.Name.Length + 1)..]);

        Repository.AlarmHeadings.Order().ShouldBe(alarms.Append("budget").Order());
    }

    [Fact]
    public void Outputs_are_those_that_the_readme_lists() =>
        Quoting()
            .Matches(Section("terraform/README.md", "Outputs"))
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .Order()
            .ShouldBe(Production.Outputs.Order());

    [Fact]
    public void Terraform_leaves_the_service_on_the_revision_that_a_person_chose() =>
        Repository.Read("terraform/service.tf").ShouldContain("ignore_changes = [desired_count, task_definition]");

    [Fact]
    public void What_has_arrived_is_announced_no_more()
    {
        Announced.Variables.Intersect(Repository.KnownVariables).ShouldBeEmpty("Take them out of Announced.cs.");
        Announced.Verbs.Where(Repository.HasVerbItself).ShouldBeEmpty("Take them out of Announced.cs.");
        Announced.MakeTargets.Intersect(Repository.MakeTargets).ShouldBeEmpty("Take them out of Announced.cs.");
        Announced.Scripts.Where(Repository.Exists).ShouldBeEmpty("Take them out of Announced.cs.");
    }

    private static string Section(string path, string heading) =>
        Repository.Read(path).Split($"\n## {heading}\n")[1].Split("\n## ")[0];

    [GeneratedRegex(".*local\\.namespace.*|.*for metric in \\[.*")]
    private static partial Regex DrawnLine();

    [GeneratedRegex("\"([A-Z][A-Za-z]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Quoting();
}
