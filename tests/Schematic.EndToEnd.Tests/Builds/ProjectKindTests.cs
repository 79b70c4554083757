using Schematic.EndToEnd.Tests.Harness;
using static Schematic.EndToEnd.Tests.Builds.Descriptions;
using static Schematic.EndToEnd.Tests.Harness.Expectations;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>The kinds of projects in the table of <c>docs/builds.md</c>.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ProjectKindTests
{
    private const string PetsFile = "apis/pets.schematic.yaml";

    // The SDK's targets and task create and compile the temporary project at the point of the build where WPF does. WPF itself does not build on Linux.
    private const string MarkupCompilation = """
        <Import Project="$(NetCoreTargetingPackRoot)/../sdk/$(NETCoreSdkVersion)/Sdks/Microsoft.NET.Sdk.WindowsDesktop/targets/Microsoft.WinFX.targets" />
        <PropertyGroup>
          <_RequireMCPass2ForMainAssembly>true</_RequireMCPass2ForMainAssembly>
          <PrepareResourcesDependsOn>GenerateTemporaryTargetAssembly;CleanupTemporaryTargetAssembly</PrepareResourcesDependsOn>
        </PropertyGroup>
        """;

    [TestCase("DebugType", "none")]
    [TestCase("EmbedAllSources", "true")]
    public void A_WPF_project_has_its_clients_in_the_temporary_project_and_in_its_own(string property, string value)
    {
        var consumer = Consumer.Create().WithFile(PetsFile, Pets).WithProperty("SuppressImplicitGitSourceLink", "true").WithProperty(property, value).WithLateTargets(MarkupCompilation)
            .WithFile("PetView.cs", "public class PetView { public Shop.Apis.Pets.Pet? Pet { get; set; } }");

        consumer.Build().Expect(Succeeds, Generates, CompilesTimes(2), HasType("Shop.Apis.Pets.PetsClient"));
        consumer.Build().Expect(Succeeds, GeneratesNothing);
    }

    [Test]
    public void A_project_may_set_everything_in_Directory_Build_targets()
    {
        var consumer = Consumer.CreateWithoutPackage().WithFile(PetsFile, Pets).WithFile("templates/registry.scriban", "namespace Zoo { public class Registry0 { } }\n").WithLateTargets($"""
            <PropertyGroup>
              <RootNamespace>Zoo</RootNamespace>
              <SchematicOutputDirectory>generated</SchematicOutputDirectory>
              <SchematicTemplateDirectory>templates</SchematicTemplateDirectory>
              <SchematicMetadata>true</SchematicMetadata>
              <SchematicMetadataDirectory>docs/apis</SchematicMetadataDirectory>
            </PropertyGroup>
            <ItemGroup>
              {Consumer.PackageReference}
              <SchematicApi Include="{PetsFile}" ClientName="Vet" />
            </ItemGroup>
            """);

        consumer.Build().Expect(Succeeds, Generates, HasType("Zoo.Apis.Pets.Vet"), HasType("Zoo.Registry0"), HasFile("generated/Shared.g.cs"), HasFile("docs/apis/Pets"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Clean();

        Assert.That(consumer.PathOf("generated"), Does.Not.Exist);
    }

    [Test]
    public void Default_patterns_apply_to_a_package_that_every_project_of_a_repository_references()
    {
        var consumer = Consumer.CreateWithoutPackage().WithFile(PetsFile, Pets).WithLateTargets($"<ItemGroup>{Consumer.PackageReference}</ItemGroup>");

        consumer.Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Pets.PetsClient"));
        consumer.Build("-p:SchematicEnabled=false").Expect(Succeeds, GeneratesNothing, HasGeneratedNothing);
    }

    [Test]
    public void Two_projects_in_one_folder_are_built_at_once()
    {
        var a = Consumer.Create("A", "both").WithFile(PetsFile, Pets).WriteProject();
        var b = Consumer.CreateBeside(a, "B").WriteProject();
        a.WithFile("Both.proj", "<Project><Target Name=\"Build\"><MSBuild Projects=\"A.csproj;B.csproj\" Targets=\"$(Do)\" BuildInParallel=\"true\" /></Target></Project>");
        DotNet.Run(a.Directory, "restore", a.ProjectFile);
        DotNet.Run(b.Directory, "restore", b.ProjectFile);

        a.BuildOf("Both.proj", "-p:Do=Build", "-m:2", "--no-restore").Expect(Succeeds, HasType(a, "A.Apis.Pets.PetsClient", "net10.0"), HasType(b, "B.Apis.Pets.PetsClient", "net10.0"));
        a.BuildOf("Both.proj", "-p:Do=Build", "-m:2", "--no-restore").Expect(Succeeds, GeneratesNothing, CompilesNothing);
        a.BuildOf("Both.proj", "-p:Do=SchematicGenerate", "-p:SchematicOutputDirectory=shared", "-m:2", "--no-restore").Expect(Fails, RefusesOneOf(a, b));
    }

    private static Expectation RefusesOneOf(Consumer a, Consumer b) => build =>
    {
        var error = build.Errors.Single(error => error.Code == "SCH6025");
        Assert.That(new[] { (a.ProjectFile, b.ProjectFile), (b.ProjectFile, a.ProjectFile) }.Where(pair => error.File == pair.Item1 && error.Text.Contains(pair.Item2, StringComparison.Ordinal)), Is.Not.Empty);
    };

    [Test]
    public void Two_projects_that_generate_into_one_namespace_are_named()
    {
        var core = Consumer.Create("Core").WithFile(PetsFile, Pets).WithProperty("RootNamespace", "Shop").WriteProject();
        var app = Consumer.Create("App").WithApi("apis/toys.schematic.yaml", Toys).WithProperty("RootNamespace", "Shop").Referring(core);

        app.Build().Expect(Ends, Warns("SCH9020", core.ProjectFile), Warns("SCH9020", "App.csproj"), Warns("SCH9020", "SchematicNamespace"));
        app.Build().Expect(Ends, GeneratesNothing, Warns("SCH9020", core.ProjectFile));
        app.WithProperty("SchematicNamespace", "App.Apis").Build().Expect(Succeeds);
        core.WithItem("SchematicApi", PetsFile, ("Access", "internal")).WriteProject();
        app.WithProperty("SchematicNamespace", null).Build().Expect(Succeeds);
    }

    [Test]
    public void Two_references_that_generate_into_one_namespace_are_named_where_they_meet()
    {
        var core = Consumer.Create("Core").WithApi(PetsFile, Pets).WithProperty("RootNamespace", "Shop").WriteProject();
        var store = Consumer.Create("Store").WithApi("apis/toys.schematic.yaml", Toys).WithProperty("RootNamespace", "Shop").WriteProject();
        var app = Consumer.Create("App").Referring(core).Referring(store);

        app.Build().Expect(Ends, Warns("SCH9020", core.ProjectFile), Warns("SCH9020", store.ProjectFile), Warns("SCH9020", "'Shop.Apis'"));
        store.WithProperty("SchematicNamespace", "Store.Apis").WriteProject();
        app.Build().Expect(Succeeds);
    }

    // The build reads these files before the task runs: a link could lead to a device.
    [TestCase("schematic.options")]
    [TestCase("schematic.manifest")]
    public void A_link_in_place_of_a_file_that_the_build_reads_is_refused(string file)
    {
        var consumer = Consumer.Create().WithApi(PetsFile, Pets).WithFile("precious.txt", "old");
        consumer.Build().Expect(Succeeds);
        var path = consumer.PathOf("obj/schematic/Debug/" + file);
        File.Delete(path);
        File.CreateSymbolicLink(path, consumer.PathOf("precious.txt"));

        var build = consumer.Build();

        Assert.That(build.ExitCode, Is.Not.Zero);
        Assert.That(build.Output, Does.Contain("SCH6001").And.Contain(file));
        Assert.That(File.ReadAllText(consumer.PathOf("precious.txt")), Is.EqualTo("old"));
    }

    // Reading a pipe that nobody writes to would block the build.
    [TestCase("schematic.options")]
    [TestCase("schematic.manifest")]
    [TestCase("schematic.inputs")]
    public void A_pipe_or_a_folder_in_place_of_a_file_that_the_build_reads_is_not_opened(string file)
    {
        var consumer = Consumer.Create().WithApi(PetsFile, Pets);
        consumer.Build().Expect(Succeeds);
        var path = consumer.PathOf("obj/schematic/Debug/" + file);
        File.Delete(path);
        NamedPipe.Create(path);

        var build = consumer.Build();

        Assert.That(build.ExitCode, Is.Not.Zero);
        Assert.That(build.Output, Does.Contain("SCH6001").And.Contain(file));

        File.Delete(path);
        Directory.CreateDirectory(path);
        build = consumer.Build();

        Assert.That(build.ExitCode, Is.Not.Zero);
        Assert.That(build.Output, Does.Contain("SCH6001").And.Contain(file));

        Directory.Delete(path);
        consumer.Build().Expect(Succeeds);
    }

    [TestCase("schematic.manifest")]
    [TestCase("schematic.options")]
    [TestCase("schematic.inputs")]
    public void An_empty_file_of_the_last_run_is_replaced(string file)
    {
        var consumer = Consumer.Create().WithApi(PetsFile, Pets);
        consumer.Build().Expect(Succeeds);
        File.WriteAllText(consumer.PathOf("obj/schematic/Debug/" + file), "");

        consumer.Build().Expect(Succeeds);

        Assert.That(new FileInfo(consumer.PathOf("obj/schematic/Debug/" + file)).Length, Is.Positive);
    }

    [Test]
    public void The_compiler_knows_the_analyzers_that_it_need_not_run_for_generated_files()
    {
        var consumer = Consumer.Create().WithFile(PetsFile, Pets).WithTargetFrameworks("net10.0", "net9.0").WriteProject();

        var (_, configurations) = DotNet.Run(consumer.Directory, "build", "-p:TargetFramework=net9.0", "-t:Build", "--getItem:EditorConfigFiles");

        Assert.That(configurations, Does.Contain("schematic.editorconfig"));
        Assert.That(File.ReadAllText(consumer.PathOf("obj/schematic/Debug/schematic.editorconfig")), Does.Contain("CA2252"));
        consumer.Build().Expect(Succeeds, GeneratesNothing);
    }

    // Files below wwwroot are meant to be served; the other files of a description are not.
    [TestCase("Microsoft.NET.Sdk.Web")]
    [TestCase("Microsoft.NET.Sdk.Worker")]
    [TestCase("Microsoft.NET.Sdk.Razor")]
    public void Descriptions_and_their_files_are_neither_copied_nor_published_nor_packed(string sdk)
    {
        const string Record = """{ "apis": {} }""";
        const string Cats = """{ "openapi": "3.1.0", "info": { "title": "Cats", "version": "1" }, "paths": {} }""";
        var consumer = Consumer.Create().WithSdk(sdk).WithProperty("OutputType", "Library").WithProperty("IsPackable", "true").WithProperty("ImplicitUsings", null)
            .WithFile(PetsFile, Pets).WithFile("apis/pets.schematic.lock.json", Record).WithFile("settings.json", "{}").WithFile("names.json", "{}")
            .WithApi("apis/cats.json", Cats, ("Overrides", "names.json")).WithFile("apis/cats.schematic.lock.json", Record)
            .WithApi("wwwroot/served.json", Cats.Replace("Cats", "Served", StringComparison.Ordinal)).WithFile("wwwroot/served.schematic.lock.json", Record)
            .WithProperty("DefaultItemExcludes", "$(DefaultItemExcludes);out/**;package/**")
            .WithProperty("SchematicOutputDirectory", "generated").WithProperty("SchematicMetadata", "true").WithProperty("SchematicMetadataDirectory", "docs");

        consumer.Run("publish", "-o", "out").Expect(Succeeds, HasDataFiles("out", "settings.json", "served.json"));
        consumer.Run("pack", "-o", "package").Expect(Succeeds, GeneratesNothing, HasDataFiles("package", "settings.json", "served.json"));

        var (_, visible) = DotNet.Run(consumer.Directory, "build", "--getItem:None");
        Assert.That(visible, Does.Contain("cats.json").And.Contain("cats.schematic.lock.json").And.Contain("names.json").And.Contain("pets.schematic.yaml"));
    }

    [Test]
    public void A_framework_may_have_no_descriptions_but_one_cannot_have_them_alone()
    {
        var consumer = Consumer.Create().WithTargetFrameworks("net10.0", "netstandard2.0").WithProperty("LangVersion", "12").WithProperty("ImplicitUsings", null)
            .WithProperty("EnableDefaultSchematicItems", "false").WithFile(PetsFile, Pets);

        consumer.WithLateTargets(Item("'$(TargetFramework)' == 'net10.0'")).Build().Expect(Fails, ReportsError("SCH9021", "Shop.csproj", 0, 0));
        consumer.WithLateTargets(Item("'$(TargetFramework)' != 'netstandard2.0'")).Build().Expect(Succeeds, Generates, HasType("Shop.Apis.Pets.PetsClient"));
        consumer.Build().Expect(Succeeds, GeneratesNothing, CompilesNothing);

        static string Item(string condition) => $"<ItemGroup><SchematicApi Include=\"{PetsFile}\" Condition=\"{condition}\" /></ItemGroup>";
    }

    [Test]
    public void A_project_may_have_any_name_and_a_path_of_more_than_260_characters()
    {
        const string Name = "a & b=c~d! {e} (f) 50%'g+h,#i";
        var consumer = Consumer.Create(Name, string.Join('/', Enumerable.Repeat(new string('x', 60), 5))).WithFile(PetsFile, Pets).WriteProject();
        consumer.WithFile("One.slnf", """{ "solution": { "path": "All.slnx", "projects": ["NAME.csproj"] } }""".Replace("NAME", Name, StringComparison.Ordinal))
            .WithFile("All.slnx", $"<Solution><Project Path=\"{Name.Replace("&", "&amp;", StringComparison.Ordinal)}.csproj\" /></Solution>");

        consumer.BuildOf("One.slnf").Expect(Succeeds, Generates, HasType("a___b_c_d___e___f__50__g_h__i.Apis.Pets.PetsClient"));
        consumer.BuildOf("One.slnf").Expect(Succeeds, GeneratesNothing, CompilesNothing);
        consumer.Clean().Expect(HasGeneratedNothing);
    }

    [Test]
    public void Locked_restore_an_output_folder_a_rolled_SDK_and_a_missing_workload_do_not_affect_the_build()
    {
        var consumer = Consumer.Create().WithFile(PetsFile, Pets).WithProgram("_ = new Shop.Apis.Pets.PetsClient();").WithProperty("RestorePackagesWithLockFile", "true")
            .WithFile("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""")
            .WithProperty("TargetFramework", null).WithProperty("TargetFrameworks", "net10.0").WithProperty("Tablet", "$(TABLET)")
            .WithLateTargets("<PropertyGroup Condition=\"'$(TABLET)' == 'true'\"><TargetFrameworks>net10.0;net10.0-android</TargetFrameworks></PropertyGroup>");
        consumer.Build("-o", "out").Expect(Succeeds, Generates, HasFile("out/Shop.dll"));
        Directory.Delete(consumer.PathOf("obj"), recursive: true);

        Assert.That(DotNet.Run(consumer.Directory, "restore", "--locked-mode").ExitCode, Is.Zero);
        consumer.Build("--no-restore", "-o", "out").Expect(Succeeds, Generates);
        consumer.Build("-o", "elsewhere").Expect(Succeeds, GeneratesNothing, HasFile("elsewhere/Shop.dll"));
        consumer.Run("publish", "--no-build", "-c", "Debug", "-f", "net10.0", "-p:OutDir=out/", "-o", "published").Expect(Succeeds, GeneratesNothing, HasFile("published/Shop.dll"));
    }

    [Test]
    public void A_file_based_app_uses_the_package()
    {
        var consumer = Consumer.CreateWithoutPackage().WithFile("pets.schematic.yaml", Pets).WithFile("app.cs", $"""
            #:package Schematic.Build@{TestRun.PackageVersion}
            #:property SchematicNamespace=Zoo
            #:property PublishAot=false
            Console.WriteLine(new Zoo.Pets.PetsClient().GetType().FullName);
            """);

        var (exitCode, output) = DotNet.Run(consumer.Directory, "run", "app.cs");

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("Zoo.Pets.PetsClient"));
        Assert.That(Directory.EnumerateFileSystemEntries(consumer.Directory).Select(Path.GetFileName), Is.EquivalentTo(new[] { "app.cs", "pets.schematic.yaml" }));
    }
}
