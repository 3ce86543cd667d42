using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What is wrong reaches a person.</summary>
internal static class NoticePolicies
{
    private const string Alarm = "aws_cloudwatch_metric_alarm";
    private const string Rule = "aws_cloudwatch_event_rule";
    private const string Target = "aws_cloudwatch_event_target";
    private const string BackupAge = "aws_cloudwatch_metric_alarm.main[\"backup-age\"]";
    private const string Topic = "aws_sns_topic.alarms.arn";

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "Every alarm tells the topic, when it begins and when it is over",
            "An alarm without an action is a colour on a page that nobody opens.",
            plan =>
                plan.Each(
                    Alarm,
                    "tells nobody",
                    a =>
                        a["actions_enabled"] is null or "true"
                        && a.Refers("alarm_actions", Topic)
                        && a.Refers("ok_actions", Topic)
                ),
            Fault.Set(BackupAge, "actions_enabled", false),
            Fault.Refer(BackupAge, "alarm_actions", null),
            Fault.Refer($"{Alarm}.error_rate", "ok_actions", null)
        ),
        new(
            "The topic mails a person, and services may publish to it",
            "The best alarm is worth nothing if it is not delivered.",
            plan =>
                plan.The(
                        "aws_sns_topic_subscription.email",
                        "mails nobody",
                        s =>
                            s["protocol"] == "email"
                            && s["endpoint"] == plan.Variable("alarm_email")
                            && s.Refers("topic_arn", Topic)
                    )
                    .Concat(
                        plan.The(
                            "aws_sns_topic_policy.alarms",
                            "lets a service not publish",
                            p =>
                                new[] { "budgets", "cloudwatch", "costalerts", "events" }.All(service =>
                                    Statement
                                        .Of(p)
                                        .Any(s =>
                                            s.Allowing("sns:Publish")
                                            && Statement
                                                .Texts(s.Node["Principal"]?["Service"])
                                                .Contains($"{service}.amazonaws.com")
                                        )
                                )
                        )
                    )
                    .Concat(
                        plan.The(
                            "aws_kms_key.data",
                            "lets services not encrypt alarms",
                            k =>
                                Statement
                                    .Of(k)
                                    .Any(s =>
                                        s.Sid == "ServicesPublishAlarms"
                                        && s.Allowing("kms:GenerateDataKey")
                                        && s.Condition("StringEquals", "kms:EncryptionContext:aws:sns:topicArn")
                                            .Single()
                                            .EndsWith(
                                                $":{plan.Find("aws_sns_topic.alarms")?["name"]}",
                                                StringComparison.Ordinal
                                            )
                                    )
                        )
                    ),
            Fault.Remove("aws_sns_topic_subscription.email"),
            Fault.Edit(
                "aws_sns_topic_policy.alarms",
                "policy",
                "no CloudWatch",
                d => d["Statement"]![0]!["Principal"]!["Service"] = "budgets.amazonaws.com"
            ),
            Fault.Edit("aws_kms_key.data", "policy", "no services", d => d["Statement"]!.AsArray().RemoveAt(1))
        ),
        new(
            "Failed tasks and failed backups are told, with the way to the runbook",
            "A schedule starts a task and does not look back.",
            plan =>
                new[] { ("task-failed", "aws.ecs"), ("backup-job-failed", "aws.backup") }.SelectMany(e =>
                    plan.The(
                            $"{Rule}.main[\"{e.Item1}\"]",
                            "listens to something else",
                            r =>
                                Statement.Texts(r.Document("event_pattern")?["source"]).SequenceEqual([e.Item2])
                                && r["state"] is null or "ENABLED"
                        )
                        .Concat(
                            plan.The(
                                $"{Target}.main[\"{e.Item1}\"]",
                                "tells nobody, or not what to do",
                                t =>
                                    t["rule"] == $"{plan.Name}-{e.Item1}"
                                    && t.Refers("arn", Topic)
                                    && AlarmPolicies.LeadsTo(
                                        t["input_transformer.0.input_template"]?.TrimEnd('"'),
                                        e.Item1
                                    )
                            )
                        )
                ),
            Fault.Remove($"{Rule}.main[\"task-failed\"]"),
            Fault.Edit(
                $"{Rule}.main[\"backup-job-failed\"]",
                "event_pattern",
                "another source",
                d => d["source"] = new JsonArray("aws.s3")
            ),
            Fault.Refer($"{Target}.main[\"task-failed\"]", "arn", null),
            Fault.Set($"{Target}.main[\"task-failed\"]", "input_transformer", new JsonArray())
        ),
    ];
}
