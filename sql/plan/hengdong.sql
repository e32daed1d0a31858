-- 聚力“五大行动” 打造现代化新衡东: the plan of Hengdong County, Hunan, set by
-- the county's 14th Party congress for five years.  Names, figures and years
-- are the plan's; descriptions are ours, in plain words.  How to write such a
-- file: format.sql beside this one.

-- The vision ----------------------------------------------------------------

INSERT INTO plan_face (slug, position, name, summary) VALUES
  ('prosperous', 1, '富强衡东', '经济要稳步增长，产业要更新更强。县里的发展战略叫“一核两副”“三园九链”。它和省里的“三高四新”、市里的“一体两翼”连在一起。'),
  ('happy',      2, '幸福衡东', '收入、上学、就业、社保、看病，每一项都定了数。'),
  ('harmonious', 3, '和谐衡东', '这一项没有数字指标。要看三件事：基层治理，法治衡东，风险防范化解与应急能力。'),
  ('beautiful',  4, '美丽衡东', '少耗能、少用水、少排放，环境更好，垃圾和污水都要处理。还要争创两块牌子：国家生态县、省级园林县城。'),
  ('clean',      5, '清廉衡东', '这一项没有数字指标。要看四件事：干部清正、政府清廉、政治清明、社会清朗。');

INSERT INTO plan_indicator (slug, face, position, name, target, unit, sense) VALUES
  ('gdp-growth',          'prosperous', 1, 'GDP年均增长',                      8, '%', 'at_least'),
  ('revenue-growth',      'prosperous', 2, '地方一般公共预算收入年均增长',      8, '%', 'at_least'),
  ('investment-growth',   'prosperous', 3, '固定资产投资年均增长',             14, '%', 'at_least'),
  ('services-share',      'prosperous', 4, '服务业增加值占GDP比重',            56, '%', 'at_least'),
  ('high-tech-share',     'prosperous', 5, '高新技术产业增加值占GDP比重',      25, '%', 'at_least'),

  ('urban-income',        'happy',      1, '城镇居民人均可支配收入',        55000, '元', 'reach'),
  ('rural-income',        'happy',      2, '农村居民人均可支配收入',        35200, '元', 'reach'),
  ('kindergarten',        'happy',      3, '学前教育入园率',                   96, '%', 'reach'),
  ('high-school',         'happy',      4, '高中阶段教育毛入学率',             95, '%', 'at_least'),
  ('unemployment',        'happy',      5, '城镇登记失业率',                  3.5, '%', 'at_most'),
  ('social-insurance',    'happy',      6, '城乡基本社会保险覆盖率',           95, '%', 'at_least'),
  ('hospital-beds',       'happy',      7, '每千人拥有病床床位数',              8, '张', 'reach'),

  ('energy-saving',       'beautiful',  1, '单位GDP能耗下降',                  15, '%', 'reach'),
  ('water-saving',        'beautiful',  2, '单位GDP水耗下降',                  25, '%', 'reach'),
  ('carbon-saving',       'beautiful',  3, '单位GDP碳排放下降',                18, '%', 'reach'),
  ('environment-index',   'beautiful',  4, '环境质量综合指数',                 95, '分', 'at_least'),
  ('forest-cover',        'beautiful',  5, '森林覆盖率',                       54, '%', 'reach'),
  ('urban-waste',         'beautiful',  6, '城镇生活垃圾无害化处理',          100, '%', 'reach'),
  ('urban-sewage',        'beautiful',  7, '城镇生活污水处理',                100, '%', 'reach'),
  ('rural-waste',         'beautiful',  8, '农村垃圾集中处理',                100, '%', 'reach');

-- The five areas of action --------------------------------------------------

INSERT INTO plan_area (slug, position, name, full_name, motto, focus, summary) VALUES
  ('industry', 1, '产业升级', '产业升级行动', '构筑转型发展主阵地',
   '既要做大，也要升级。平台要强，集群要大，根基要牢。产业要连成群、串成链。具体有四条路：做强产业、推动链式发展，做大现代供应链，推进“六大强农行动”升级版，发展全域旅游。',
   '建好产业园和物流网，打响衡东农产品，做旺全域旅游。'),
  ('innovation', 2, '创新引领', '创新引领行动', '激发率先发展主力军',
   '改革和开放一起推进，要在这两方面做内陆地区的典型。具体有两条路：在深化改革中释放发展活力，在加快创新中增强发展动力。',
   '让企业办事更省心，让人才和新技术在衡东扎根。'),
  ('integration', 3, '城乡统筹', '城乡统筹行动', '打造融合发展主战场',
   '抓乡村振兴，城里和乡下一起发展，做到“五美与共”。“五级书记抓乡村振兴”要落到实处。乡村样板叫“三生三美”：生产美产业强，生态美环境优，生活美家园好。目标是成为全省乡村振兴示范县。',
   '修好乡村的路，办好村里的文化，城乡一起变好。'),
  ('livelihood', 4, '民生升温', '民生升温行动', '打赢幸福共享主攻战',
   '“绿水青山就是金山银山”。目标是成为省绿色发展示范县。具体有两条路：厚植创业就业沃土，造普惠民生福地。',
   '多一些工作机会，看病养老更有保障，妇女儿童有去处。'),
  ('governance', 5, '治理提升', '治理提升行动', '唱响和谐发展主旋律',
   '从县域社会治理现代化试点做起。大家一起建、一起管、一起受益。具体有三条路：基层治理，民主法治环境，安全发展格局。',
   '身边的事有人管，办事讲法治，日子过得安稳。');

-- 1 产业升级: 13 projects ----------------------------------------------------
-- Where the plan sets one figure for several projects, each of them shows it,
-- and the label says whose total it is.  Such a year is not the project's due.

INSERT INTO plan_project (slug, area, position, name, summary, goal, due, unit) VALUES
  ('sanyuan-jiulian', 'industry', 1, '“三园九链”产业集群',
   '让上下游的企业连成链、聚成群。新兴产业、先进制造业和现代服务业都在里面。',
   '产业连成链、聚成群', '', ''),
  ('yiwu-smart-park', 'industry', 2, '义乌好货智慧产业园',
   '六个供应链项目之一，是一个智慧产业园。',
   '和另外五个项目一起，打造中南地区现代供应链产业基地', '', ''),
  ('sanke-market', 'industry', 3, '三科农商城',
   '六个供应链项目之一，是一座农商城。',
   '和另外五个项目一起，打造中南地区现代供应链产业基地', '', ''),
  ('yunda-park', 'industry', 4, '韵达产业园',
   '六个供应链项目之一，是一个产业园。',
   '和另外五个项目一起，打造中南地区现代供应链产业基地', '', ''),
  ('dapu-wharf', 'industry', 5, '大浦千吨级码头',
   '六个供应链项目之一，要建成千吨级的码头。',
   '和另外五个项目一起，打造中南地区现代供应链产业基地', '', ''),
  ('produce-logistics', 'industry', 6, '农产品物流园',
   '六个供应链项目之一，是农产品的物流园。',
   '和另外五个项目一起，打造中南地区现代供应链产业基地', '', ''),
  ('jinyan-cold-chain', 'industry', 7, '金堰冷链市场',
   '六个供应链项目之一，是一个冷链市场。',
   '和另外五个项目一起，打造中南地区现代供应链产业基地', '', ''),
  ('six-farm-actions', 'industry', 8, '六大强农行动（升级版）',
   '把衡东的好农产品做成响亮的牌子。再带出一批农业龙头企业。',
   '打响四个农产品品牌，创建国家、省、市三级农业龙头企业', '2025 年', ''),
  ('xiangjiang-hot-spring', 'industry', 9, '湘江温泉',
   '全域旅游的重点项目之一，走“文化+生态+康养”的路子。',
   '融入南岳衡山旅游经济圈，实现“全景衡东、全域旅游、全时旺季”', '', ''),
  ('shenghe-farm', 'industry', 10, '盛和生态农业示范园',
   '全域旅游的重点项目之一，是一个生态农业示范园。',
   '融入南岳衡山旅游经济圈，实现“全景衡东、全域旅游、全时旺季”', '', ''),
  ('mijiang-park', 'industry', 11, '洣江生态园',
   '全域旅游的重点项目之一，是一个生态园。',
   '融入南岳衡山旅游经济圈，实现“全景衡东、全域旅游、全时旺季”', '', ''),
  ('mishui-gallery', 'industry', 12, '洣水“百里画廊”',
   '把洣水的风景扮靓，让它成为全域旅游的一部分。',
   '融入南岳衡山旅游经济圈，实现“全景衡东、全域旅游、全时旺季”', '', ''),
  ('rural-tourism-zone', 'industry', 13, '创建全国乡村旅游融合发展示范区',
   '争一块全国的牌子，让乡村和旅游融合发展。',
   '创建成全国乡村旅游融合发展示范区', '', '');

INSERT INTO plan_fact (project, position, label, value) VALUES
  ('sanyuan-jiulian', 1, '发展方式', '链式发展'),
  ('sanyuan-jiulian', 2, '包括的产业', '新兴产业、先进制造业、现代服务业'),

  ('yiwu-smart-park', 1, '六个供应链项目的共同目标', '中南地区现代供应链产业基地'),
  ('yiwu-smart-park', 2, '六个供应链项目合计：2025 年现代供应链产业规模', '力争超过 50 亿元'),
  ('sanke-market', 1, '六个供应链项目的共同目标', '中南地区现代供应链产业基地'),
  ('sanke-market', 2, '六个供应链项目合计：2025 年现代供应链产业规模', '力争超过 50 亿元'),
  ('yunda-park', 1, '六个供应链项目的共同目标', '中南地区现代供应链产业基地'),
  ('yunda-park', 2, '六个供应链项目合计：2025 年现代供应链产业规模', '力争超过 50 亿元'),
  ('dapu-wharf', 1, '码头等级', '千吨级'),
  ('dapu-wharf', 2, '六个供应链项目的共同目标', '中南地区现代供应链产业基地'),
  ('dapu-wharf', 3, '六个供应链项目合计：2025 年现代供应链产业规模', '力争超过 50 亿元'),
  ('produce-logistics', 1, '六个供应链项目的共同目标', '中南地区现代供应链产业基地'),
  ('produce-logistics', 2, '六个供应链项目合计：2025 年现代供应链产业规模', '力争超过 50 亿元'),
  ('jinyan-cold-chain', 1, '类型', '冷链'),
  ('jinyan-cold-chain', 2, '六个供应链项目的共同目标', '中南地区现代供应链产业基地'),
  ('jinyan-cold-chain', 3, '六个供应链项目合计：2025 年现代供应链产业规模', '力争超过 50 亿元'),

  ('six-farm-actions', 1, '重点品牌', '霞流禽蛋、三樟黄贡椒、衡东大桃油茶、真塘鱼'),
  ('six-farm-actions', 2, '2025 年国家级农业龙头企业', '2 家'),
  ('six-farm-actions', 3, '2025 年省级农业龙头企业', '20 家'),
  ('six-farm-actions', 4, '2025 年市级农业龙头企业', '50 家'),

  ('xiangjiang-hot-spring', 1, '发展方向', '文化+生态+康养'),
  ('xiangjiang-hot-spring', 2, '五个旅游项目的共同目标', '全景衡东、全域旅游、全时旺季；融入南岳衡山旅游经济圈'),
  ('xiangjiang-hot-spring', 3, '五个旅游项目合计：2025 年旅游业总收入', '力争超过 200 亿元'),
  ('shenghe-farm', 1, '发展方向', '文化+生态+康养'),
  ('shenghe-farm', 2, '五个旅游项目的共同目标', '全景衡东、全域旅游、全时旺季；融入南岳衡山旅游经济圈'),
  ('shenghe-farm', 3, '五个旅游项目合计：2025 年旅游业总收入', '力争超过 200 亿元'),
  ('mijiang-park', 1, '发展方向', '文化+生态+康养'),
  ('mijiang-park', 2, '五个旅游项目的共同目标', '全景衡东、全域旅游、全时旺季；融入南岳衡山旅游经济圈'),
  ('mijiang-park', 3, '五个旅游项目合计：2025 年旅游业总收入', '力争超过 200 亿元'),
  ('mishui-gallery', 1, '发展方向', '文化+生态+康养'),
  ('mishui-gallery', 2, '五个旅游项目的共同目标', '全景衡东、全域旅游、全时旺季；融入南岳衡山旅游经济圈'),
  ('mishui-gallery', 3, '五个旅游项目合计：2025 年旅游业总收入', '力争超过 200 亿元'),
  ('rural-tourism-zone', 1, '争创称号', '全国乡村旅游融合发展示范区'),
  ('rural-tourism-zone', 2, '五个旅游项目的共同目标', '全景衡东、全域旅游、全时旺季；融入南岳衡山旅游经济圈'),
  ('rural-tourism-zone', 3, '五个旅游项目合计：2025 年旅游业总收入', '力争超过 200 亿元');

-- 2 创新引领: 5 projects -----------------------------------------------------

INSERT INTO plan_project (slug, area, position, name, summary, goal, due, unit) VALUES
  ('business-environment', 'innovation', 1, '优化营商环境',
   '让企业在衡东花的成本更低，办事靠市场、靠法治。政府和企业来往要亲近，也要清白。',
   '成为成本洼地，营商环境市场化、法治化', '', ''),
  ('innovative-firms', 'innovation', 2, '培育创新企业',
   '政府、高校和企业一起出力，帮有潜力的企业长大。',
   '新增一批高新技术企业，培育一批“小巨人”企业', '2025 年', ''),
  ('talent', 'innovation', 3, '集聚创新人才（人才强县工程）',
   '把科技人才请进来，也把本地人才留住、用好。',
   '引进一批科技人才、领军人才和高水平创新团队', '', ''),
  ('innovation-outposts', 'innovation', 4, '科创飞地',
   '支持企业到大城市设点搞研发，成果拿回衡东来生产。',
   '走通“城市孵化+衡东制造”的合作模式', '', ''),
  ('research-spending', 'innovation', 5, '提高研发投入',
   '全社会在研发上多投钱，看的是它占 GDP 的比重。',
   '全社会研发经费支出占 GDP 的比重达到 3% 以上', '五年内', '');

INSERT INTO plan_fact (project, position, label, value) VALUES
  ('business-environment', 1, '突破口', '供给侧结构性改革'),
  ('business-environment', 2, '企业成本', '打造成本洼地'),
  ('business-environment', 3, '政商关系', '又亲又清'),
  ('business-environment', 4, '营商环境', '市场化、法治化'),
  ('innovative-firms', 1, '2025 年新增高新技术企业', '70 家以上'),
  ('innovative-firms', 2, '2025 年国、省级“小巨人”企业', '10 家以上'),
  ('innovative-firms', 3, '办法', '“政府+高校+企业”一体化'),
  ('talent', 1, '对接', '“人才雁阵”行动计划'),
  ('talent', 2, '引进对象', '战略科技人才、科技领军人才、高水平创新团队'),
  ('innovation-outposts', 1, '布局城市', '广州、深圳、长株潭'),
  ('innovation-outposts', 2, '合作模式', '城市孵化+衡东制造'),
  ('research-spending', 1, '五年内全社会研发经费支出占 GDP 比重', '3% 以上');

-- 3 城乡统筹: 8 projects -----------------------------------------------------

INSERT INTO plan_project (slug, area, position, name, summary, goal, due, unit) VALUES
  ('rural-model-county', 'integration', 1, '创建全省乡村振兴示范县',
   '争一块全省的牌子。路子是先做好“三生三美”的乡村样板。',
   '创建成全省乡村振兴示范县', '', ''),
  ('sanitary-city', 'integration', 2, '创建国家卫生城市',
   '争一块全国的牌子，看的是城市卫生。',
   '创建成国家卫生城市', '', ''),
  ('traffic-city', 'integration', 3, '创建全国道路交通文明畅通城市',
   '争一块全国的牌子，看的是路上文不文明、畅不畅通。',
   '创建成全国道路交通文明畅通城市', '', ''),
  ('third-class-roads', 'integration', 4, '乡镇通三级公路',
   '让乡镇通上三级公路，出门的路更好走。',
   '建成乡镇通三级公路 280 公里', '', ''),
  ('tourism-roads', 'integration', 5, '资源旅游产业路',
   '把路修到有资源、有风景、有产业的地方。',
   '建成资源旅游产业路 210 公里', '', ''),
  ('village-roads', 'integration', 6, '村便捷连通路',
   '让村和村之间连得上、走得顺。',
   '建成村便捷连通路 199 公里', '', ''),
  ('village-reading-radio', 'integration', 7, '村农家书屋与“村村响”广播提质',
   '把村里的农家书屋和“村村响”广播办得更好。',
   '村农家书屋和“村村响”广播提质', '', ''),
  ('village-culture-rooms', 'integration', 8, '村文化室全覆盖',
   '每个村都要有文化室，一个都不落下。',
   '村文化室 100% 全覆盖', '', '');

INSERT INTO plan_fact (project, position, label, value) VALUES
  ('rural-model-county', 1, '争创称号', '全省乡村振兴示范县'),
  ('rural-model-county', 2, '“三生三美”乡村振兴样板', '生产美产业强、生态美环境优、生活美家园好'),
  ('sanitary-city', 1, '争创称号', '国家卫生城市'),
  ('traffic-city', 1, '争创称号', '全国道路交通文明畅通城市'),
  ('third-class-roads', 1, '建设里程', '280 公里'),
  ('tourism-roads', 1, '建设里程', '210 公里'),
  ('village-roads', 1, '建设里程', '199 公里'),
  ('village-reading-radio', 1, '提质内容', '村农家书屋、“村村响”广播'),
  ('village-culture-rooms', 1, '覆盖率', '100%');

-- 4 民生升温: 8 projects -----------------------------------------------------

INSERT INTO plan_project (slug, area, position, name, summary, goal, due, unit) VALUES
  ('green-model-county', 'livelihood', 1, '创建省绿色发展示范县',
   '争一块省里的牌子，日子要好，山水也要好。',
   '创建成省绿色发展示范县', '', ''),
  ('new-jobs', 'livelihood', 2, '新增就业',
   '多渠道增加工作岗位，帮几类急着找工作的人上岗。',
   '新增就业 4 万个以上', '五年内', ''),
  ('job-training', 'livelihood', 3, '就业创业培训',
   '给想找工作、想创业的人办培训。',
   '完成就业创业培训 3 万人以上', '五年内', ''),
  ('serious-illness', 'livelihood', 4, '重大疾病医疗保险和救助',
   '得了大病，保险能报，困难有救助。',
   '重大疾病医疗保险和救助制度健全', '', ''),
  ('flexible-insurance', 'livelihood', 5, '灵活就业社保与社保数字化',
   '没有固定单位的人也能参加社保。社保业务要数字化，数据要管得住。',
   '完善灵活就业人员社保，社保数字化，数据安全', '', ''),
  ('five-star-care', 'livelihood', 6, '五星级养老机构',
   '建成 4 家五星级的养老机构。居家、社区之外，多一个选择。',
   '建成五星级养老机构 4 家', '', ''),
  ('home-care', 'livelihood', 7, '居家养老服务与重度失能老年人护理补贴',
   '城里乡下的老人在家就有养老服务。重度失能的老人有护理补贴。',
   '居家养老服务、重度失能老年人护理补贴城乡全覆盖', '', ''),
  ('women-children', 'livelihood', 8, '乡镇、村（社区）妇女儿童活动中心',
   '让妇女和孩子在家门口有活动的地方。未成年人、残疾人也要保护好。',
   '乡镇、村（社区）都建成妇女儿童活动中心', '', '');

INSERT INTO plan_fact (project, position, label, value) VALUES
  ('green-model-county', 1, '争创称号', '省绿色发展示范县'),
  ('new-jobs', 1, '五年内新增就业', '4 万个以上'),
  ('new-jobs', 2, '重点帮扶', '城乡新增劳动力、高校毕业生、城镇就业困难人员、农村富余劳动力'),
  ('job-training', 1, '五年内就业创业培训', '3 万人以上'),
  ('serious-illness', 1, '目标', '健全制度'),
  ('flexible-insurance', 1, '保障对象', '灵活就业人员'),
  ('flexible-insurance', 2, '社保数字化', '高效，并且数据安全'),
  ('five-star-care', 1, '五星级养老机构', '4 家'),
  ('five-star-care', 2, '养老服务体系', '居家为基础、社区为依托、机构为支撑'),
  ('home-care', 1, '居家养老服务', '城乡全覆盖'),
  ('home-care', 2, '重度失能老年人护理补贴', '城乡全覆盖'),
  ('women-children', 1, '建设范围', '所有乡镇、村（社区）'),
  ('women-children', 2, '一起保护', '未成年人、残疾人、妇女儿童');

-- 5 治理提升: 6 projects -----------------------------------------------------

INSERT INTO plan_project (slug, area, position, name, summary, goal, due, unit) VALUES
  ('governance-pilot', 'governance', 1, '县域社会治理现代化试点',
   '衡东要做社会治理的试点，一县的事大家商量着办。',
   '共建共治共享的县域社会治理', '', ''),
  ('grassroots-governance', 'governance', 2, '自治法治德治相结合的基层治理体系',
   '村里、社区里的事，自己商量、依法办理、用好风气带。',
   '自治、法治、德治结合的基层治理体系', '', ''),
  ('peoples-congress', 'governance', 3, '支持人大依法履职',
   '支持县人大和它的常委会依法行使职权。',
   '县人大及其常委会依法履职有保证', '', ''),
  ('political-consultation', 'governance', 4, '支持政协参政议政',
   '支持政协参加协商、提出监督意见、参与讨论大事。',
   '政协协商、监督、参政议政的能力更强', '', ''),
  ('safe-hengdong', 'governance', 5, '平安衡东：扫黑除恶与禁毒',
   '扫黑除恶和禁毒不是一阵风，要经常做。',
   '扫黑除恶、禁毒常态化', '', ''),
  ('fraud-crackdown', 'governance', 6, '打击传销、非法集资与电信网络诈骗',
   '依法打击骗钱害人的犯罪，守住大家的钱袋子。',
   '依法打击传销、非法集资、电信网络诈骗', '', '');

INSERT INTO plan_fact (project, position, label, value) VALUES
  ('governance-pilot', 1, '性质', '试点'),
  ('governance-pilot', 2, '治理方式', '共建、共治、共享'),
  ('grassroots-governance', 1, '三种办法结合', '自治、法治、德治'),
  ('peoples-congress', 1, '支持对象', '县人大及其常委会'),
  ('political-consultation', 1, '职能', '政治协商、民主监督、参政议政'),
  ('safe-hengdong', 1, '常态工作', '扫黑除恶、禁毒'),
  ('fraud-crackdown', 1, '打击的犯罪', '传销、非法集资、电信网络诈骗');

-- Where residents live ------------------------------------------------------

INSERT INTO plan_township (name, position) VALUES
  ('洣水镇', 1), ('石湾镇', 2), ('新塘镇', 3), ('大浦镇', 4), ('吴集镇', 5), ('甘溪镇', 6),
  ('杨林镇', 7), ('草市镇', 8), ('杨桥镇', 9), ('霞流镇', 10), ('荣桓镇', 11), ('高湖镇', 12),
  ('白莲镇', 13), ('三樟镇', 14), ('蓬源镇', 15), ('南湾乡', 16), ('石滩乡', 17), ('县外', 18);

-- The wharf has its township in its name; of the others the plan does not say.
INSERT INTO plan_place (project, township) VALUES ('dapu-wharf', '大浦镇');

-- Working days --------------------------------------------------------------

-- 2026: the arrangement of the State Council's notice of November 2025.
INSERT INTO plan_calendar_day (day, working, name) VALUES
  ('2026-01-01', 0, '元旦'), ('2026-01-02', 0, '元旦'), ('2026-01-03', 0, '元旦'),
  ('2026-01-04', 1, '元旦调休上班'),
  ('2026-02-14', 1, '春节调休上班'),
  ('2026-02-15', 0, '春节'), ('2026-02-16', 0, '春节'), ('2026-02-17', 0, '春节'),
  ('2026-02-18', 0, '春节'), ('2026-02-19', 0, '春节'), ('2026-02-20', 0, '春节'),
  ('2026-02-21', 0, '春节'), ('2026-02-22', 0, '春节'), ('2026-02-23', 0, '春节'),
  ('2026-02-28', 1, '春节调休上班'),
  ('2026-04-04', 0, '清明节'), ('2026-04-05', 0, '清明节'), ('2026-04-06', 0, '清明节'),
  ('2026-05-01', 0, '劳动节'), ('2026-05-02', 0, '劳动节'), ('2026-05-03', 0, '劳动节'),
  ('2026-05-04', 0, '劳动节'), ('2026-05-05', 0, '劳动节'),
  ('2026-05-09', 1, '劳动节调休上班'),
  ('2026-06-19', 0, '端午节'), ('2026-06-20', 0, '端午节'), ('2026-06-21', 0, '端午节'),
  ('2026-09-20', 1, '国庆节调休上班'),
  ('2026-09-25', 0, '中秋节'), ('2026-09-26', 0, '中秋节'), ('2026-09-27', 0, '中秋节'),
  ('2026-10-01', 0, '国庆节'), ('2026-10-02', 0, '国庆节'), ('2026-10-03', 0, '国庆节'),
  ('2026-10-04', 0, '国庆节'), ('2026-10-05', 0, '国庆节'), ('2026-10-06', 0, '国庆节'),
  ('2026-10-07', 0, '国庆节'),
  ('2026-10-10', 1, '国庆节调休上班');

-- 2027: only the days that 全国年节及纪念日放假办法 itself names.  The office
-- puts the whole arrangement here, with the days that are moved and the
-- weekend days that are worked, when the State Council's notice is out.
INSERT INTO plan_calendar_day (day, working, name) VALUES
  ('2027-01-01', 0, '元旦'),
  ('2027-02-05', 0, '春节'), ('2027-02-06', 0, '春节'), ('2027-02-07', 0, '春节'), ('2027-02-08', 0, '春节'),
  ('2027-04-05', 0, '清明节'),
  ('2027-05-01', 0, '劳动节'), ('2027-05-02', 0, '劳动节'),
  ('2027-06-09', 0, '端午节'),
  ('2027-09-15', 0, '中秋节'),
  ('2027-10-01', 0, '国庆节'), ('2027-10-02', 0, '国庆节'), ('2027-10-03', 0, '国庆节');
