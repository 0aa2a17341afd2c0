using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchoolSupport.Domain.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeclineRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DeclineRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TerritoryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<int>(type: "INTEGER", nullable: false),
                    ComputedFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenAt = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    DataHash = table.Column<string>(type: "TEXT", nullable: false),
                    Inputs = table.Column<string>(type: "TEXT", nullable: false),
                    Rung = table.Column<string>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    BaseRate = table.Column<double>(type: "REAL", nullable: true),
                    Card = table.Column<string>(type: "TEXT", nullable: false),
                    CardText = table.Column<string>(type: "TEXT", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: true),
                    Software = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclineRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeclineScores",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Probability = table.Column<double>(type: "REAL", nullable: false),
                    ByFormula = table.Column<double>(type: "REAL", nullable: false),
                    LowList = table.Column<double>(type: "REAL", nullable: true),
                    PupilsPerProcedure = table.Column<double>(type: "REAL", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclineScores", x => new { x.RunId, x.SchoolId });
                    table.ForeignKey(
                        name: "FK_DeclineScores_DeclineRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "DeclineRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeclineRuns_TerritoryId",
                table: "DeclineRuns",
                column: "TerritoryId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeclineScores");

            migrationBuilder.DropTable(
                name: "DeclineRuns");
        }
    }
}
