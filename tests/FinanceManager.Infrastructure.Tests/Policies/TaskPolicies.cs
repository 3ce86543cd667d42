using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>How the program runs. What of the owner's tasks is known only after the database is there, Terraform's own tests look at.</summary>
internal static class TaskPolicies
{
    private const string Tasks = "aws_ecs_task_definition";
    private const string Service = "aws_ecs_task_definition.main[\"service\"]";
    private const string Running = "aws_ecs_service.main";
    private const string Definitions = "container_definitions";

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "All tasks come from one block, and the service's is known whole",
            "What is looked at here must hold for the others too.",
            plan =>
                plan.All(Tasks)
                    .Where(t => !t.Address.StartsWith(Tasks + ".main[", StringComparison.Ordinal))
                    .Select(t => $"{t}: is made elsewhere")
                    .Concat(plan.The(Service, "is not known", t => t[Definitions] is not null)),
            Fault.Add(Service, Tasks + ".debug", _ => { }),
            Fault.Set(Service, Definitions, null)
        ),
        new(
            "Images are named by digest",
            "A tag can be moved to another image by whoever may push.",
            Containers("is named by a tag", c => c["image"]!.ToString().Split("@sha256:") is [_, { Length: 64 }]),
            Fault.Edit(Service, Definitions, "by tag", d => d[0]!["image"] = "ai-finance:latest")
        ),
        new(
            "Tasks run on arm64",
            "A fifth cheaper; the image is built for nothing else.",
            plan =>
                plan.Each(
                    Tasks,
                    "is for another processor",
                    t =>
                        t["runtime_platform.0.cpu_architecture"] == "ARM64"
                        && t["runtime_platform.0.operating_system_family"] == "LINUX"
                ),
            Fault.Set(Service, "runtime_platform.0.cpu_architecture", "X86_64")
        ),
        new(
            "The root file system is read-only; /tmp is all that can be written to",
            "Who gets in can leave nothing behind.",
            Containers(
                "can write",
                c =>
                    Text(c["readonlyRootFilesystem"]) == "true"
                    && Plan.Entries(c["mountPoints"]).Select(m => Text(m["containerPath"])).SequenceEqual(["/tmp"])
            ),
            Fault.Edit(Service, Definitions, "writable", d => d[0]!["readonlyRootFilesystem"] = false),
            Fault.Edit(
                Service,
                Definitions,
                "another mount",
                d => d[0]!["mountPoints"]!.AsArray().Add(new JsonObject { ["containerPath"] = "/app" })
            )
        ),
        new(
            "The program is not root",
            "A hole in it must not be one in the machine.",
            Containers(
                "is root",
                c =>
                    Text(c["user"]) is { } user
                    && user is not ("" or "0" or "root")
                    && !user.StartsWith("0:", StringComparison.Ordinal)
                    && Text(c["privileged"]) is null or "false"
            ),
            Fault.Edit(Service, Definitions, "root", d => d[0]!["user"] = "0"),
            Fault.Edit(Service, Definitions, "nobody named", d => d[0]!.AsObject().Remove("user")),
            Fault.Edit(Service, Definitions, "privileged", d => d[0]!["privileged"] = true)
        ),
        new(
            "The program keeps no capability of the kernel",
            "It needs none.",
            Containers(
                "keeps capabilities",
                c =>
                    Statement.Texts(c["linuxParameters"]?["capabilities"]?["drop"]).SequenceEqual(["ALL"])
                    && c["linuxParameters"]?["capabilities"]?["add"] is null
            ),
            Fault.Edit(
                Service,
                Definitions,
                "keeps all",
                d => d[0]!["linuxParameters"]!["capabilities"] = new JsonObject()
            ),
            Fault.Edit(
                Service,
                Definitions,
                "gets one",
                d => d[0]!["linuxParameters"]!["capabilities"]!["add"] = new JsonArray("SYS_ADMIN")
            )
        ),
        new(
            "Nobody opens a shell in a task",
            "It would hold every secret.",
            plan => plan.Each("aws_ecs_service", "lets people in", s => s["enable_execute_command"] is null or "false"),
            Fault.Set(Running, "enable_execute_command", true)
        ),
        new(
            "A deployment that fails goes back by itself, and takes no task away before others are there",
            "A bad version must not end the service.",
            plan =>
                plan.The(
                    Running,
                    "does not go back",
                    s =>
                        s["deployment_circuit_breaker.0.enable"] == "true"
                        && s["deployment_circuit_breaker.0.rollback"] == "true"
                        && s["deployment_minimum_healthy_percent"] == "100"
                        && s["deployment_maximum_percent"] == "200"
                ),
            Fault.Set(Running, "deployment_circuit_breaker", new JsonArray()),
            Fault.Set(Running, "deployment_circuit_breaker.0.rollback", false),
            Fault.Set(Running, "deployment_minimum_healthy_percent", 0)
        ),
        new(
            "Production runs two to ten tasks that nobody takes away",
            "One task is none during a fault; eleven are a bill.",
            plan =>
                !plan.IsProduction
                    ? []
                    : plan.The(
                            "aws_appautoscaling_target.service",
                            "scales otherwise",
                            t =>
                                t["min_capacity"] == "2"
                                && t["max_capacity"] == "10"
                                && t["resource_id"] == $"service/{plan.Name}-cluster/{plan.Name}-service"
                        )
                        .Concat(
                            plan.The(
                                Running,
                                "begins with fewer, or on spot",
                                s =>
                                    s["desired_count"] == "2"
                                    && s.List("capacity_provider_strategy")
                                        .All(c => Text(c["capacity_provider"]) == "FARGATE")
                            )
                        ),
            Fault.Set("aws_appautoscaling_target.service", "min_capacity", 1),
            Fault.Set("aws_appautoscaling_target.service", "max_capacity", 100),
            Fault.Set(Running, "capacity_provider_strategy.0.capacity_provider", "FARGATE_SPOT")
        ),
        new(
            "Tasks are added at 70 % of CPU and 80 % of memory",
            "The seed's promise.",
            plan =>
                new[]
                {
                    ("cpu", "ECSServiceAverageCPUUtilization", "70"),
                    ("memory", "ECSServiceAverageMemoryUtilization", "80"),
                }.SelectMany(t =>
                    plan.The(
                        Scaling(t.Item1),
                        "aims at something else",
                        p =>
                            p["policy_type"] == "TargetTrackingScaling"
                            && p[Tracking + "predefined_metric_specification.0.predefined_metric_type"] == t.Item2
                            && p[Tracking + "target_value"] == t.Item3
                    )
                ),
            Fault.Set(Scaling("cpu"), Tracking + "target_value", 95),
            Fault.Remove(Scaling("memory"))
        ),
        new(
            "The health check asks a route that the program has, at its port",
            "A check of a route that is not there ends every task.",
            plan =>
                plan.The(
                        "aws_lb_target_group.main",
                        "asks for what is not there",
                        g =>
                            Repository.HealthRoutes.Contains(g["health_check.0.path"] ?? "")
                            && g["health_check.0.matcher"] == "200"
                            && g["target_type"] == "ip"
                    )
                    .Concat(
                        plan.The(
                            Service,
                            "listens at another port",
                            t =>
                                Known(t) is [{ } c]
                                && c["portMappings"].Block()?["containerPort"]?.ToString()
                                    == plan.Find("aws_lb_target_group.main")?["port"]
                                && plan.Find(Running)?["load_balancer.0.container_port"]
                                    == plan.Find("aws_lb_target_group.main")?["port"]
                                && Variable(c, "ASPNETCORE_URLS")
                                    ?.EndsWith(
                                        $":{plan.Find("aws_lb_target_group.main")?["port"]}",
                                        StringComparison.Ordinal
                                    ) == true
                        )
                    ),
            Fault.Set("aws_lb_target_group.main", "health_check.0.path", "/healthz"),
            Fault.Set("aws_lb_target_group.main", "port", 80) with
            {
                Resource = Service,
            },
            Fault.Edit(Service, Definitions, "another port", d => d[0]!["portMappings"]![0]!["containerPort"] = 5000)
        ),
        new(
            "Each container runs a verb that the program has, and asks its health by one",
            "A task that does not know its command ends at once, again and again.",
            Containers(
                "runs what is not there",
                c =>
                    Statement.Texts(c["command"]) is [var verb, ..]
                    && Repository.HasVerb(verb)
                    && (
                        c["healthCheck"] is not { } check
                        || Statement.Texts(check["command"]) is ["CMD", "finance-manager", var asks]
                            && Repository.HasVerb(asks)
                    )
            ),
            Fault.Edit(Service, Definitions, "another verb", d => d[0]!["command"] = new JsonArray("start")),
            Fault.Edit(
                Service,
                Definitions,
                "another check",
                d => d[0]!["healthCheck"]!["command"] = new JsonArray("CMD", "curl", "localhost")
            )
        ),
        new(
            "The service's container is the one that the load balancer knows, and the service has a health check",
            "AWS refuses the one; without the other a task that hangs stays.",
            plan =>
                plan.The(
                    Service,
                    "is another container, or unchecked",
                    t =>
                        Known(t) is [{ } c]
                        && Text(c["name"]) == plan.Find(Running)?["load_balancer.0.container_name"]
                        && c["healthCheck"] is JsonObject
                ),
            Fault.Edit(Service, Definitions, "another name", d => d[0]!["name"] = "app"),
            Fault.Edit(Service, Definitions, "no check", d => d[0]!["healthCheck"] = null)
        ),
        new(
            "Only migrations and backups get the owner's password",
            "The program must not be able to change its schema.",
            plan =>
                plan.All(Tasks)
                    .Where(t => Secrets(plan, t.Key).Contains("PGPASSWORD") != (t.Key is "migrate" or "backup"))
                    .Select(t => $"{t}: reads what is not its own"),
            Fault.Tell(
                "task_variables",
                new JsonObject { ["service"] = new JsonObject { ["secrets"] = new JsonArray("PGPASSWORD") } }
            ) with
            {
                Resource = Service,
            }
        ),
    ];

    private const string Tracking = "target_tracking_scaling_policy_configuration.0.";

    private static string Scaling(string name) => $"aws_appautoscaling_policy.service[\"{name}\"]";

    private static string? Text(JsonNode? node) => node?.ToString();

    /// <summary>The containers of a task, as far as the plan knows them.</summary>
    internal static IReadOnlyList<JsonNode> Known(PlannedResource task) =>
        [.. Plan.Entries(task.Document(Definitions))];

    internal static string? Variable(JsonNode container, string name) =>
        Text(Plan.Entries(container["environment"]).FirstOrDefault(v => Text(v["name"]) == name)?["value"]);

    internal static IReadOnlyList<string> Secrets(Plan plan, string kind) =>
        Statement.Texts(plan.Output("task_variables")?[kind]?["secrets"]);

    private static Func<Plan, IEnumerable<string>> Containers(string complaint, Func<JsonNode, bool> holds) =>
        plan => plan.All(Tasks).Where(t => !Known(t).All(holds)).Select(t => $"{t}: {complaint}");
}
